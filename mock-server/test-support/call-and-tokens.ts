/** The files of cases that are about the call and the token endpoint; the others are about documented operations. */
const FILES = new Set([
  'accepted', 'body', 'calls', 'campaign', 'contact', 'credentials', 'faults', 'http', 'magic', 'override', 'rights',
  'routing', 'script', 'thread', 'tokens', 'variants',
]); // biome-ignore format: a list reads better filled

/** True for a case of the call or of the token endpoint, by its title and its request. */
export function isOfCallOrTokens({
  title,
  request = '',
}: {
  readonly title: string;
  readonly request?: string;
}): boolean {
  return (
    FILES.has(title.slice(0, title.indexOf(':'))) && !/^\S+ \/\S*(cxone-configuration|auth\/authorize)/.test(request)
  );
}
