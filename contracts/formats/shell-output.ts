import { withoutTrailing } from '../http/index.ts';

/** Commands that print nothing. */
const PRINTS_NOTHING =
  /^(?:read|set|shift|cd|true|false|:|return|exit|test|\[|\[\[|trap|sleep|mkdir|touch|chmod|source|\.|if|then|else|fi|for|while|do|done|case|esac|\}|function|export|local|unset|break|continue|wait)$/;

/** What a command prints, as far as it is known without running it. */
export function printed([name = '', ...words]: readonly string[], stdin: string | undefined): string | undefined {
  if (PRINTS_NOTHING.test(name)) return '';
  if ((name === 'cat' && words.every((word) => word === '-')) || name === 'tee') return stdin;
  if (isUnchanged(name, words)) return stdin;
  if (name === 'echo') {
    const isOpen = words.some((word) => /^-[eE]*n/.test(word));
    return words.filter((word) => !/^-[neE]+$/.test(word)).join(' ') + (isOpen ? '' : '\n');
  }
  return name === 'printf' && words[0] !== '-v' ? printfText(words) : undefined;
}

/** True for a command that changes nothing but the white space of JSON. */
function isUnchanged(name: string, words: readonly string[]): boolean {
  if (name === 'tr') return words[0] === '-d' && /^(?:\\[nr]){1,2}$/.test(words[1] ?? '');
  return name === 'jq' && words.every((word) => /^(?:\.|-[cMSe]{1,4}|--compact-output|--sort-keys)$/.test(word));
}

/** The file whose text a command prints as it is; `stdinFile` is the one that it reads. */
export function fileOf(
  [name, first = '-', ...others]: readonly string[],
  stdinFile: string | undefined,
): string | undefined {
  if (name === 'tee') return stdinFile;
  if (name !== 'cat' || others.length > 0) return undefined;
  return first === '-' ? stdinFile : first;
}

const FORMAT = /%%|%-?\d{0,2}(?:\.\d\d?)?[sdiuqb]|%\([^()%]*\)T|\\([nt"\\])/g;
const FORMAT_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };
/** Values that are filled in: the format is used again for those that are left. */
const MOST_ROUNDS = 100;

/** What `printf` makes of a format and its values. */
export function printfText([format = '', ...values]: readonly string[]): string {
  const rest = [...values];
  let text = '';
  for (let round = 0; round < MOST_ROUNDS && (round === 0 || rest.length > 0); round++) {
    const before = rest.length;
    text += format.replace(FORMAT, (mark: string, escaped: string | undefined) => {
      if (mark === '%%') return '%';
      if (mark.startsWith('%(')) return '$(date)';
      return escaped === undefined ? (rest.shift() ?? '') : (FORMAT_ESCAPES[escaped] ?? escaped);
    });
    if (rest.length === before) break; // it takes no value
  }
  return text;
}

/** What commands print together, without the line breaks at its end; undefined where one of them is not known. */
export function outputIn(all: readonly (string | undefined)[]): string | undefined {
  return all.length === 0 || all.includes(undefined) ? undefined : withoutTrailing(all.join(''), '\n');
}
