import { AskedWrongly } from './asked-wrongly.ts';

/** The URL of a fake as `--url` names it, without slashes at its end. Refuses what is none. */
export function checkedUrl(url: string): string {
  if (!/^https?:\/\/./.test(url) || !URL.canParse(url)) {
    throw new AskedWrongly(`--url '${url}' is no URL; write it as http://127.0.0.1:4010`);
  }
  return url.replace(/\/+$/, '');
}
