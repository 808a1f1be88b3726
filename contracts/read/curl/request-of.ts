import type { HeadersSeen, RequestSeen } from '../../exchange/exchange-seen.ts';
import { headersSeen } from '../../exchange/headers-seen.ts';
import { Unreadable } from '../unreadable.ts';
import type { Flag } from './flags-of.ts';
import type { FileReader } from './read-curl.ts';

/** Data as it goes over the wire. */
export interface Data {
  readonly effect: 'data' | 'json';
  readonly value: string;
}

const FORM = 'application/x-www-form-urlencoded';

/** What curl would send for these flags. */
export function requestOf(flags: readonly (Flag | Data)[], readFile: FileReader): RequestSeen {
  const valuesOf = (effect: Flag['effect']) => flags.filter((flag) => flag.effect === effect).map((flag) => flag.value);
  const has = (effect: Flag['effect']) => flags.some((flag) => flag.effect === effect);
  const [url] = valuesOf('url');
  if (url === undefined) throw new Unreadable('the curl command has no URL');
  const data = [valuesOf('data').join('&'), valuesOf('json').join('')].filter((text) => text !== '').join('&');
  const hasData = has('data') || has('json');
  const inQuery = has('get') && data !== '' ? `${url.includes('?') ? '&' : '?'}${data}` : '';
  const isForm = has('form');
  return {
    method: valuesOf('request').at(-1) ?? (has('head') ? 'HEAD' : (hasData || isForm) && !has('get') ? 'POST' : 'GET'),
    url: url + inQuery,
    headers: headersOf(flags, readFile, defaultHeaders(isForm, has('json'), hasData && !has('get'))),
    body: isForm ? null : has('get') ? '' : data,
  };
}

function defaultHeaders(isForm: boolean, isJson: boolean, hasData: boolean): Record<string, string> {
  if (isJson) return { 'content-type': 'application/json', accept: 'application/json' };
  if (isForm) return { 'content-type': 'multipart/form-data' };
  return hasData ? { 'content-type': FORM } : {};
}

/** Headers that the command names replace curl's own; `Name:` takes one away, `Name;` sends it empty. */
function headersOf(
  flags: readonly (Flag | Data)[],
  readFile: FileReader,
  own: Readonly<Record<string, string>>,
): HeadersSeen {
  const pairs: [string, string][] = [];
  const removed = new Set<string>();
  for (const { effect, value } of flags) {
    if (effect === 'user') pairs.push(['authorization', `Basic ${base64(value)}`]);
    if (effect === 'oauth2-bearer') pairs.push(['authorization', `Bearer ${value}`]);
    if (effect !== 'header') continue;
    for (const line of value.startsWith('@') ? readFile(value.slice(1)).split(/\r?\n/) : [value]) {
      const [, name = '', mark, text = ''] = /^([^:;]+)([:;])\s*([\s\S]*?)\s*$/.exec(line) ?? [];
      if (mark === ':' && text === '') removed.add(name.trim().toLowerCase());
      else if (mark !== undefined) pairs.push([name, text]);
    }
  }
  const named = headersSeen(pairs);
  const others = Object.entries(own).filter(([name]) => !removed.has(name) && named[name] === undefined);
  return { ...named, ...headersSeen(others) };
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
