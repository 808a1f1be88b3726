import { type Found, found } from '../finding.ts';

/** The headers that say what a body is; null where one is absent. */
export interface BodyHeaders {
  readonly contentType: string | null;
  readonly contentEncoding: string | null;
}

const UTF8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** What is wrong with the headers of a body that should be of one media type, in UTF-8, and not compressed. */
export function mediaTypeFound(media: string, { contentType, contentEncoding }: BodyHeaders): Found[] {
  if (contentType === media && contentEncoding === null) return [];
  const problems: Found[] = [];
  const [type = '', ...parameters] = (contentType ?? '').split(';');
  const given = type.trim().toLowerCase();
  if (given === '') problems.push(found('media-type-missing', '', { media }));
  else if (given !== media) problems.push(found('media-type-wrong', '', { given, media }));
  const charset = charsetOf(parameters);
  if (charset !== undefined && !UTF8.has(charset)) problems.push(found('charset-unsupported', '', { charset }));
  const encoding = contentEncoding?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') problems.push(found('content-encoding-unsupported', '', { encoding }));
  return problems;
}

function charsetOf(parameters: readonly string[]): string | undefined {
  for (const parameter of parameters) {
    const [name, value = ''] = parameter.split('=', 2);
    if (name?.trim().toLowerCase() === 'charset') return value.trim().replace(/^"|"$/g, '').toLowerCase();
  }
  return undefined;
}
