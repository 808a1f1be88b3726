import { Unreadable } from '../unreadable.ts';
import { type FlagEffect, longFlag, SHORT_FLAGS, takesValue } from './flags.ts';

/** One flag of a command with its value; a word that is no flag is a URL. */
export interface Flag {
  readonly effect: FlagEffect;
  readonly value: string;
}

/** Reads the words behind `curl` as flags, in their order. */
export function flagsOf(words: readonly string[]): Flag[] {
  const flags: Flag[] = [];
  const rest = [...words];
  const take = (name: string): string => {
    const value = rest.shift();
    if (value === undefined) throw new Unreadable(`curl's ${name} has no value behind it`);
    return value;
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word.startsWith('--') && word.length > 2) flags.push(longFlagOf(word, take));
    else if (word.startsWith('-') && word.length > 1) flags.push(...shortFlagsOf(word, take));
    else flags.push({ effect: 'url', value: word });
  }
  return flags;
}

function longFlagOf(word: string, take: (name: string) => string): Flag {
  const [, name = '', , value] = /^--([^=]+)(=([\s\S]*))?$/.exec(word) ?? [];
  const effect = longFlag(name);
  return { effect, value: takesValue(effect) ? (value ?? take(word)) : '' };
}

/** `-sSL`, `-XPOST`, `-d '{}'`: letters in a row; the first that takes a value takes what is left. */
function shortFlagsOf(word: string, take: (name: string) => string): Flag[] {
  const flags: Flag[] = [];
  for (let at = 1; at < word.length; at++) {
    const effect = SHORT_FLAGS[word[at] as string] ?? 'none';
    if (takesValue(effect)) {
      const attached = word.slice(at + 1);
      return [...flags, { effect, value: attached === '' ? take(`-${word[at]}`) : attached }];
    }
    flags.push({ effect, value: '' });
  }
  return flags;
}
