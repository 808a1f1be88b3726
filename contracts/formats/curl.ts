import type { HttpRequest } from '../http/index.ts';
import { isJson } from '../json/index.ts';
import { type RawFinding, rawFinding } from '../validation/index.ts';
import { type FileReader, requestsOf } from './curl-request.ts';
import { readHttpAnswer } from './http-message.ts';
import { variablesOf } from './powershell-request.ts';
import { shellCommands } from './shell-scanner.ts';
import { looksLikeCmd, splitCmd } from './shell-words.ts';
import type { TextSpan } from './unread-mentions.ts';
import { Unreadable } from './unreadable.ts';
import {
  type CommandWords,
  cmdVariables,
  splitPowerShell,
  withCmdVariables,
  withPowerShellVariables,
} from './windows-words.ts';

/** What a shell, or its prompt, may have before a command: `$`, `PS C:\\>`, `C:\\>`, assignments, sudo. */
const BEFORE = String.raw`(?:(?:PS )?[A-Za-z]:[^>\n]*>\s*|[$>#%]\s+)?(?:\$\w+ = )?(?:\w+=\S*[ \t]+)*(?:(?:sudo|time)[ \t]+)*`;
const COMMAND = new RegExp(String.raw`^[ \t]*${BEFORE}(?:[\w./\\:-]*[/\\])?curl(?:\.exe)?[\s^]`, 'i');

/** A request of a command of a text, and what follows the command up to the next one: what it printed, perhaps. */
export interface CurlRead {
  /** That the command begins in, counted from 1. */
  readonly line: number;
  /** What is wrong with a command that cannot be read; it has no request then. */
  readonly request: HttpRequest | string;
  readonly rest: string;
  /** What there is to be said of it besides. */
  readonly notes: readonly string[];
}

/** A message may have curl commands in its body. */
const BEGINS_AS_HTTP = /^[\uFEFF\s]*(?:[A-Z]+ \S+ HTTP\/\d|HTTP\/\d)/;

/** The curl commands of a text that is one, prompt or not, or a script with some; none where it is something else. */
export function curlCommands(text: string): CurlCommand[] {
  return /curl/i.test(text) && !BEGINS_AS_HTTP.test(text) ? commandsIn(text) : [];
}

/** Reads every request of the curl commands of a text. Nothing is run: unknown variables stay as they are written. */
export function readCurls(text: string, commands: readonly CurlCommand[], readFile: FileReader): CurlRead[] {
  return commands.flatMap((command, index) => {
    const rest = text.slice(command.end, commands[index + 1]?.lineStart);
    return readCommand(command, readFile).map((read) => ({ line: command.line, rest, ...read }));
  });
}

/** The finding of a command that cannot be read. */
export function brokenCommand(problem: string): RawFinding[] {
  return [rawFinding('record-broken', '', { problem })];
}

/** The requests of one command; what is wrong with it does not hide the others. */
function readCommand(command: CurlCommand, readFile: FileReader): Pick<CurlRead, 'request' | 'notes'>[] {
  const { words, written, length, stdin, files, problem } = command;
  const known: FileReader = (name) => (name === '-' ? stdin : files.get(name.replace(/^\.\//, ''))) ?? readFile(name);
  try {
    if (problem !== undefined) throw new Unreadable(problem);
    assertStraight(words);
    const requests = requestsOf(words.slice(1), known);
    const cut = cutShort(written, length, requests[0]?.request.body ?? null);
    return cut === undefined ? requests : requests.map(({ request, notes }) => ({ request, notes: [...notes, cut] }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ request: error.message, notes: [] }];
  }
}

/** Where the curl commands of a text are, each with what it printed. */
export function curlSpans(text: string, commands: readonly CurlCommand[]): TextSpan[] {
  return commands.map(({ end, length }, index) => {
    const rest = text.slice(end, commands[index + 1]?.lineStart);
    const isOutput = /^\s*(?:[{[<*>]|HTTP\/)/.test(rest) || readHttpAnswer(rest) !== undefined;
    return { start: end - length, end: isOutput ? end + rest.length : end };
  });
}

/** A curl command of a text, and where it stands. */
export interface CurlCommand {
  readonly line: number;
  readonly lineStart: number;
  readonly end: number;
  readonly words: readonly string[];
  /** As it is written, and what follows it. */
  readonly written: string;
  /** Where it ends in that. */
  readonly length: number;
  readonly stdin: string | undefined;
  readonly files: ReadonlyMap<string, string>;
  /** Why its words are not known. */
  readonly problem?: string;
}

/** Parameters of Invoke-WebRequest, which Windows PowerShell calls curl, too. */
const OF_POWERSHELL = /^-(?:Uri|Method|Headers|Body|ContentType|UseBasicParsing)$/i;

/** The commands of a script of a POSIX shell, or the lines of a text for a shell of Windows that begin with curl. */
function commandsIn(text: string): CurlCommand[] {
  const commands = isForWindows(text) ? windowsCommands(text) : posixCommands(text);
  return commands.filter(({ words }) => !words.some((word) => OF_POWERSHELL.test(word)));
}

function posixCommands(text: string): CurlCommand[] {
  let [line, lineStart] = [1, 0];
  return shellCommands(text).map(({ words, start, end, stdin, files, problem }) => {
    for (let at = text.indexOf('\n', lineStart); at >= 0 && at < start; at = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = at + 1;
    }
    return {
      ...{ line, lineStart, end, words, written: text.slice(start), length: end - start, stdin, files },
      ...(problem !== undefined && { problem: hintOfQuotes(problem, text.slice(start, end)) }),
    };
  });
}

const NONE: ReadonlyMap<string, string> = new Map();

function windowsCommands(text: string): CurlCommand[] {
  const starts = startsOf(text);
  const isPowerShell = looksLikePowerShell(text);
  const ofCmd = isPowerShell ? NONE : cmdVariables(text);
  const ofPowerShell = isPowerShell ? variablesOf(text) : NONE;
  return starts.map(({ offset, line }, index) => {
    const written = text.slice(offset, starts[index + 1]?.offset);
    const { words: bare, end, problem } = wordsOf(written, isPowerShell);
    const words = isPowerShell ? withPowerShellVariables(bare, ofPowerShell) : withCmdVariables(bare, ofCmd);
    const place = { line, lineStart: offset, end: offset + end, words };
    return { ...place, written, length: end, stdin: undefined, files: NONE, ...(problem !== undefined && { problem }) };
  });
}

/** The words of a command from `curl` on, or why they are not known. */
function wordsOf(
  written: string,
  isPowerShell: boolean,
): {
  readonly words: readonly string[];
  readonly end: number;
  readonly problem?: string;
} {
  try {
    const { words, end } = isPowerShell ? splitPowerShell(written) : splitCommand(written);
    const named = words.findIndex((word) => /(^|[/\\>])curl(\.exe)?$/i.test(word));
    if (named < 0) throw new Unreadable('there is no curl command in it');
    return { words: words.slice(named), end };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { words: [], end: written.length, problem: error.message };
  }
}

/** The lines that a command begins in. */
function startsOf(text: string): { readonly offset: number; readonly line: number }[] {
  const starts: { offset: number; line: number }[] = [];
  let [offset, line, end] = [0, 1, 0];
  for (; end >= 0; offset = end + 1, line++) {
    end = text.indexOf('\n', offset);
    const written = text.slice(offset, end < 0 ? undefined : end + 1);
    if (COMMAND.test(line === 1 ? written.replace(/^\uFEFF/, ' ') : written)) starts.push({ offset, line });
  }
  return starts;
}

/** Splits a command as the shell of Windows would that it is written for: cmd.exe or PowerShell. */
function splitCommand(command: string): CommandWords {
  return looksLikePowerShell(command) ? splitPowerShell(command) : splitCmd(command);
}

/** True for a text that a shell of Windows reads. */
function isForWindows(text: string): boolean {
  return looksLikePowerShell(text) || looksLikeCmd(text) || CMD_PROMPT.test(text);
}

/** What is wrong with the quotes of a command of a POSIX shell, and how an apostrophe is written. */
function hintOfQuotes(problem: string, command: string): string {
  return /\w'\w/.test(command)
    ? `${problem}; a single quote within single quotes ends them: write '\\'' for it`
    : problem;
}

/**
 * What only PowerShell has: a backtick at the end of a line, a prompt, a variable of the environment or one that is set, a
 * here-string, a cmdlet. One by one, for together they are not shown to be linear.
 */
const OF_POWERSHELL_ALONE = [
  /[ \t]`[ \t]*\r?\n/,
  /^[ \t]*PS (?:[A-Za-z]:|\/)[^>\r\n\u2028\u2029]*>/m,
  /\$env:\w/,
  /^[ \t]*\$\w{1,60}[ \t]*=[ \t]*['"@\w]/m,
  /(?:^|[\s=(])@['"]\r?\n/m,
  /\bConvertTo-Json\b/i,
];

function looksLikePowerShell(text: string): boolean {
  return OF_POWERSHELL_ALONE.some((expression) => expression.test(text));
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
function assertStraight(words: readonly string[]): void {
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
function cutShort(command: string, end: number, body: string | null): string | undefined {
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
