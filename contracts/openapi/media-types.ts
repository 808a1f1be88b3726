/** True for JSON, and for media types that are written in it. */
export function isJsonMedia(media: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(media);
}

/** The declared media type that a given one is: the same, or a range that it is in, the narrower first. */
export function mediaTypeFor(declared: readonly string[], given: string): string | undefined {
  const [type = ''] = given.split('/', 1);
  const suffix = given.lastIndexOf('+');
  const ranges = [given, ...(suffix < 0 ? [] : [`${type}/*${given.slice(suffix)}`]), `${type}/*`, '*/*'];
  return ranges.map((range) => declared.find((each) => nameOf(each) === range)).find((each) => each !== undefined);
}

const IN_RANGE: Readonly<Record<string, string>> = {
  '*/*': 'application/json',
  'application/*': 'application/json',
  'text/*': 'text/plain',
  'image/*': 'image/png',
};

/** The media type of a response for which a document declares one or a range, such as `text/*`. */
export function concreteMedia(declared: string): string {
  const name = nameOf(declared);
  return name.includes('*') ? (IN_RANGE[name] ?? name.replace('*', 'x-sample')) : declared;
}

/** Without parameters. */
function nameOf(media: string): string {
  return media.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
