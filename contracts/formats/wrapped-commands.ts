import { isCurl, type ShellCommand } from './shell-values.ts';
import type { Word } from './shell-words.ts';

/** Commands that print or search what they are given, and run none of it. */
const RUNS_NOTHING = /^(?:echo|printf|print|cat|e?grep|rg|sed|awk|logger|say|alias|git|write-\w+|test|\[\[?|:)$/i;
/** Other shells, and what runs one elsewhere. */
const SHELL = /(?:^|\/)(?:(?:ba|da|z|k|a)?sh|ssh)$/;
/** A word of the schedule of a line of crontab. */
const OF_SCHEDULE = /^(?:[\d*/,-]+|[A-Z]{3}(?:-[A-Z]{3})?)$/;
/** The first word of a sentence, or the mark of a comment in another language. */
const NO_COMMAND = /^(?:[A-Z][a-z'’]|\/\/|\/?\*|--$|<!--|REM$|::)/;
const OPTION_OR_URL = /^(?:-|["']?(?:https?:|\$|\{\{))/;
const NAMES_URL = /:\/\/|^\$|\{\{|\/(?:ccapi|incontactapi)\//i;
const HAS_CURL = /(?:^|[\s;&|(@'"])curl(?:\.exe)?\s+["']?(?:-|https?:|\$|\{\{)/i;

/**
 * The curl command that some words are, or that they run, and where it begins; undefined where they run none. Words are also
 * those of `sudo -u x curl`, of `RUN curl` in a Dockerfile, of `- curl` in a list of YAML; prose is none.
 */
export function curlOf(
  words: readonly Word[],
): { readonly words: readonly string[]; readonly start: number } | undefined {
  const texts = splitName(words.map(({ text }) => text));
  const at = isCurl(texts) ? 0 : wrappedCurl(texts);
  return at < 0 ? undefined : { words: texts.slice(at), start: words[at]?.start ?? 0 };
}

/** The words of a command whose name came from a variable with options in it, as in `CURL="curl -s"`. */
function splitName([name = '', ...rest]: readonly string[]): string[] {
  const words = /\s/.test(name) && name.length < 200 ? name.trim().split(/\s+/) : [];
  return isCurl(words) && OPTION_OR_URL.test(words[1] ?? '-') ? [...words, ...rest] : [name, ...rest];
}

/** The index of the word curl with a URL behind it; -1 where there is none. */
function wrappedCurl(words: readonly string[]): number {
  const isScheduled = words.length > 6 && words.slice(0, 5).every((word) => OF_SCHEDULE.test(word));
  if (isIdle(words[0]) && !isScheduled) return -1;
  const isCall = (index: number) => isCurl(words.slice(index, index + 1)) && OPTION_OR_URL.test(words[index + 1] ?? '');
  // the image of a container may have the name, too
  const dashes = words.indexOf('--');
  const at = dashes > 0 && isCall(dashes + 1) ? dashes + 1 : words.findIndex((_, index) => isCall(index));
  return at > 0 && words.slice(at + 1).some((word) => NAMES_URL.test(word)) ? at : -1;
}

/** True for a command that runs the script on its standard input. */
export function runsScript(words: readonly Word[]): boolean {
  const runs = words.length > 0 && !isIdle(words[0]?.text) && !words.some(({ text }) => isCurl([text]));
  return runs && words.some(({ text }) => SHELL.test(text));
}

/**
 * Words in which xargs, find and parallel fill in something else for each call, with a placeholder for that; xargs may add what it
 * reads instead.
 */
export function forEach(given: readonly Word[], stdin: string | undefined): readonly Word[] {
  const mark = markOf(given.map(({ text }) => text));
  const first = given.findIndex(({ text }) => isCurl([text]));
  const adds = first > 0 && given.slice(0, first).some(({ text }) => text === 'xargs');
  if (mark === undefined) return adds ? [...given, ...wordsOf(stdin, given[first]?.start ?? 0)] : given;
  const isParallel = given.slice(0, Math.max(first, 0)).some(({ text }) => text === 'parallel');
  // it gives its words to a shell once more
  const words = isParallel ? given.map((word) => ({ ...word, text: word.text.replace(/^'([^']*)'$/, '$1') })) : given;
  return words.map((word, index) =>
    index > first && first >= 0 ? { ...word, text: word.text.replaceAll(mark, `\${each}`) } : word,
  );
}

function wordsOf(stdin: string | undefined, start: number): Word[] {
  const isPlain = stdin !== undefined && stdin.length < 2_000 && !/['"\\]/.test(stdin);
  const words = isPlain ? stdin.split(/\s+/).filter((text) => text !== '') : [`\${each}`];
  return words.map((text) => ({ text, start, isRead: false }));
}

/** What `-I`, `--replace` or the command itself has in the place of what is filled in. */
function markOf(words: readonly string[]): string | undefined {
  if (words.some((word) => /^(?:find|fd|parallel)$/.test(word))) return '{}';
  const at = words.indexOf('xargs');
  const options =
    at < 0
      ? []
      : words.slice(
          at,
          words.findIndex((word) => isCurl([word])),
        );
  const given = options.findIndex((word) => /^-[Ii]/.test(word) || /^--replace(?:=|$)/.test(word));
  if (given < 0) return undefined;
  const [option = '', next] = options.slice(given);
  const mark = option === '-I' ? next : option.replace(/^(?:-[Ii]|--replace=?)/, '');
  return mark === undefined || mark === '' ? '{}' : mark;
}

/** The words that are a script with a curl command, such as that of `bash -c '…'`, `ssh host '…'` or `["sh", "-c", "…"]`. */
export function scriptsWithin(words: readonly Word[]): Word[] {
  if (isIdle(words[0]?.text)) return [];
  const scripts = words.filter(
    ({ text, isRead }) => !isRead && /\s/.test(text) && (HAS_CURL.test(text) || hidesCommand(text)),
  );
  const isList = words.some(({ text }) => text.startsWith('['));
  return isList
    ? scripts.map((word) => ({ ...word, text: word.text.replace(/(?:\][\],}]{0,9}|,{1,9})$/, '') }))
    : scripts;
}

/** What a shell gives to the script behind its `-c`; undefined where there is nothing. */
export function argumentsBehind(words: readonly Word[], start: number): readonly string[] | undefined {
  const at = words.findIndex((word) => word.start === start);
  const isScript = words[at - 1]?.text === '-c' && words.length > at + 2;
  return isScript ? words.slice(at + 2).map(({ text }) => text) : undefined;
}

/** True where a quote encloses a line with a curl command: a script within a script, or what an apostrophe of prose begins. */
export function hidesCommand(quoted: string): boolean {
  return /\n[ \t]*(?:\$ )?curl\s/.test(quoted);
}

/** True for the name of a command that runs nothing of what it is given, or for a word that is none. */
export function isIdle(name = ''): boolean {
  return RUNS_NOTHING.test(name) || NO_COMMAND.test(name);
}

/** The places of the commands of a word: in its lines of the script, and no two at one place. */
export function placesWithin(word: string, commands: readonly ShellCommand[], script: string, start: number): number[] {
  let [line, counted] = [start, 0];
  return commands.map((command, index) => {
    for (; counted < command.start; counted++) if (word[counted] === '\n') line = script.indexOf('\n', line) + 1;
    return line + index;
  });
}

/**
 * The commands of a script in their order. Those that were read in runs of functions and loops replace what they were outside of
 * them, unless some runs were not followed; what several runs send alike counts once.
 */
export function inOrder(commands: readonly ShellCommand[], lacksRuns: boolean): ShellCommand[] {
  const runs = new Map<string, ShellCommand>();
  for (const each of commands) if (each.isRun) runs.set(JSON.stringify([each.start, each.words, each.stdin]), each);
  const inRuns = new Set(lacksRuns ? [] : [...runs.values()].map(({ start }) => start));
  // a line that was left may have been read before
  const others = new Map(commands.filter(({ isRun }) => !isRun).map((each) => [each.start, each]));
  return [...[...others.values()].filter(({ start }) => !inRuns.has(start)), ...runs.values()].sort(
    (a, b) => a.start - b.start,
  );
}
