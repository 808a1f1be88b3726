/** Pages for people, made from the contract: pure functions to HTML, and what a browser needs beside it. */

export { type DocsSite, docsSite } from './docs/docs-site.ts';
export { assetFile, assetNames } from './files/asset-file.ts';
export { consoleFile, consolePage } from './files/console-file.ts';
export type { SiteFile } from './files/site-file.ts';
export { SITE_HEADERS } from './files/site-headers.ts';
