import { isJson } from '../json/index.ts';
import { looksLikeCmd, splitCmd } from './shell-words.ts';
import { Unreadable } from './unreadable.ts';
import { type CommandWords, splitPowerShell } from './windows-words.ts';

/** Splits a command as the shell of Windows would that it is written for: cmd.exe or PowerShell. */
export function splitCommand(command: string): CommandWords {
  return looksLikePowerShell(command) ? splitPowerShell(command) : splitCmd(command);
}

/** True for a text that a shell of Windows reads. */
export function isForWindows(text: string): boolean {
  return looksLikePowerShell(text) || looksLikeCmd(text) || CMD_PROMPT.test(text);
}

/** What is wrong with the quotes of a command of a POSIX shell, and how an apostrophe is written. */
export function hintOfQuotes(problem: string, command: string): string {
  return /\w'\w/.test(command)
    ? `${problem}; a single quote within single quotes ends them: write '\\'' for it`
    : problem;
}

/** A backtick at the end of a line, a prompt, a here-string, or a variable of the environment as only PowerShell has them. */
function looksLikePowerShell(text: string): boolean {
  return /[ \t]`[ \t]*\r?\n|^[ \t]*PS (?:[A-Za-z]:|\/)[^>\r\n\u2028\u2029]*>|\$env:\w|(?:^|[\s=(])@['"]\r?\n/m.test(
    text,
  );
}

/** cmd.exe knows no single quotes, whether there is a caret or not. */
const CMD_PROMPT = /^[ \t]*[A-Za-z]:\\[^>\r\n\u2028\u2029]*>/m;

const CURLY = /[\u2018-\u201F\u00AB\u00BB]/;
/** A word that word processors made of `--data`. */
const DASHED = /(?:^|\s)([\u2012-\u2015]\w[\w-]*)/;

/**
 * Throws for a command with typographic quotes or dashes where a shell wants straight ones: it takes them for letters,
 * so that the words are others than they look.
 */
export function assertStraight(words: readonly string[]): void {
  for (const word of words) {
    const first = word[0] ?? '';
    if (CURLY.test(first)) {
      throw new Unreadable(
        `the command has the typographic quote ${first} where ' or " belongs: a shell takes it for a letter and ends the word at the next space; type straight quotes`,
      );
    }
    const dash = DASHED.exec(word.length < 60 ? word : '')?.[1];
    if (dash !== undefined) {
      throw new Unreadable(
        `the command has ${dash} with a typographic dash where a hyphen, or two, belongs; type it again`,
      );
    }
  }
}

/** Why a command is over sooner than it looks, or another one; undefined where nothing shows that. */
export function cutShort(command: string, end: number, body: string | null): string | undefined {
  const hasApostrophe = /[A-Za-z]'[A-Za-z]/.test(command.slice(0, end));
  if (hasApostrophe && body !== null && body !== '' && !isJson(body))
    return "a single quote within single quotes ends them, and the shell takes what follows for other words: write '\\'' for it";
  const rest = command.slice(end, end + 400);
  const flag = /^[ \t]*\r?\n[ \t]*(-{1,2}[A-Za-z][\w-]*)(?=[ \t='"])/.exec(rest)?.[1];
  if (flag !== undefined) {
    const hasMark = /[\\^`][ \t]+$/.test(command.slice(Math.max(0, end - 40), end));
    const why = hasMark
      ? 'a space stands behind the mark that should join it'
      : 'nothing at the end of the line joins it to the next (\\ in a POSIX shell, ^ in cmd.exe, ` in PowerShell)';
    return `the command ends before ${flag}, for ${why}: what follows is not sent`;
  }
  if (/^&[^&\s]/.test(rest))
    return "the command ends at the '&' of its URL, which stands in no quotes: what follows is not sent";
  return undefined;
}
