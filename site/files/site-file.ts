/** A file of the site, as it is served or written. */
export interface SiteFile {
  readonly mediaType: string;
  readonly text: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** A file with the media type that its name says. Throws where the ending is not a known one. */
export function siteFile(name: string, text: string): SiteFile {
  const mediaType = MEDIA_TYPES[name.split('.').at(-1) ?? ''];
  if (mediaType === undefined) throw new Error(`nothing is known of files like ${name}`);
  return { mediaType, text };
}
