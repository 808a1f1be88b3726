import type { RequestSeen } from '../../exchange/exchange-seen.ts';
import { isJson } from '../json-parts.ts';
import { Unreadable } from '../unreadable.ts';
import { type Flag, flagsOf } from './flags-of.ts';
import { type Data, requestOf } from './request-of.ts';
import { looksLikeCmd, splitCmd } from './split-cmd.ts';
import { splitWords } from './split-words.ts';

/** Gives the text of a file that a command refers to; `-` is the command's standard input. Throws where there is none. */
export type FileReader = (name: string) => string;

const HERE_DOCUMENT = /<<-?\s*(['"]?)(\w+)\1([^\n]*)\n([\s\S]*?)\n[ \t]*\2[ \t]*(?=\n|$)/;

/**
 * Reads a curl command as it was copied from a terminal, a page, or a browser for bash or for cmd.exe, and gives what
 * stands behind it. Nothing is run: variables stay as they are written.
 */
export function readCurl(text: string, readFile: FileReader): { request: RequestSeen; rest: string } {
  const here = HERE_DOCUMENT.exec(text);
  const command = here === null ? text : text.replace(HERE_DOCUMENT, (...parts) => parts[3]);
  const files: FileReader = (name) => (name === '-' && here !== null ? (here[4] as string) : readFile(name));
  const { words, end } = looksLikeCmd(command) ? splitCmd(command) : splitWords(command.replace(/`[ \t]*\r?\n/g, ' '));
  const start = words.findIndex((word) => /(^|[/\\>])curl(\.exe)?$/i.test(word));
  if (start < 0) throw new Unreadable('there is no curl command in it');
  const flags = flagsOf(words.slice(start + 1));
  const next = flags.findIndex(({ effect }) => effect === 'next');
  const request = requestOf(dataRead(next < 0 ? flags : flags.slice(0, next), files), files);
  return { request, rest: command.slice(end) };
}

/** Flags whose data is a file have its text. */
function dataRead(flags: readonly Flag[], readFile: FileReader): (Flag | Data)[] {
  return flags.map((flag) => {
    const { effect, value } = flag;
    const isFile = value.startsWith('@');
    switch (effect) {
      case 'data':
        return { effect: 'data', value: isFile ? withoutBreaks(readFile(value.slice(1))) : value };
      case 'data-binary':
        return { effect: 'data', value: isFile ? readFile(value.slice(1)) : value };
      case 'data-raw':
        return { effect: 'data', value };
      case 'json':
        return { effect: 'json', value: isFile ? readFile(value.slice(1)) : value };
      case 'data-urlencode':
        return { effect: 'data', value: urlEncoded(value, readFile) };
      default:
        return flag;
    }
  });
}

/**
 * `-d @file` takes line breaks out. Between the tokens of JSON they mean nothing, so that they stay there for the places
 * of findings to be those of the file.
 */
function withoutBreaks(text: string): string {
  const joined = text.replace(/[\r\n\0]/g, '');
  return /^\s*[[{]/.test(text) && (isJson(text) || !isJson(joined)) ? text : joined;
}

/** `content`, `=content`, `name=content`, `@file` and `name@file`, as curl's manual has them. */
function urlEncoded(value: string, readFile: FileReader): string {
  const [, name = '', mark, content = ''] = /^([^=@]*)([=@])([\s\S]*)$/.exec(value) ?? [];
  if (mark === undefined) return encodeURIComponent(value);
  const encoded = encodeURIComponent(mark === '@' ? readFile(content) : content);
  return name === '' ? encoded : `${name}=${encoded}`;
}
