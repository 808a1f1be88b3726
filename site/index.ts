/** Pages for people, made from the contract: pure functions to HTML, and what a browser needs beside it. */
export { assetFile, assetNames } from './asset-file.ts';
export { consoleFile, consolePage } from './console-file.ts';
export { type DocsSite, docsSite } from './docs/docs-site.ts';
export type { SiteFile } from './site-file.ts';
export { SITE_HEADERS } from './site-headers.ts';
