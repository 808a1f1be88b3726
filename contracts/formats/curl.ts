import type { HttpRequest } from '../http/index.ts';
import { isJson } from '../json/index.ts';
import { hasPlaceholder, type RawFinding, rawFinding } from '../validation/index.ts';
import { Budget } from './budget.ts';
import type { CurlCommand } from './curl-commands.ts';
import { type FileReader, requestsOf } from './curl-request.ts';
import { readHttpAnswer } from './http-message.ts';
import { isUrlKnown } from './known-url.ts';
import type { TextSpan } from './unread-mentions.ts';
import { Unreadable } from './unreadable.ts';

/** A request of a command of a text, and what follows the command up to the next one: what it printed, perhaps. */
export interface CurlRead {
  /** That the command begins in, counted from 1. */
  readonly line: number;
  /** What is wrong with a command that cannot be read; it has no request then. Null where its URL is not known. */
  readonly request: HttpRequest | string | null;
  /** What such a command sends where only the data of a file is missing, without the data. */
  readonly sent?: readonly HttpRequest[];
  readonly rest: string;
  /** What there is to be said of it besides. */
  readonly notes: readonly string[];
}

/** Reads every request of the curl commands of a text. Nothing is run: unknown variables stay as they are written. */
export function readCurls(text: string, commands: readonly CurlCommand[], readFile: FileReader): CurlRead[] {
  const budget = new Budget(text.length);
  return commands.flatMap((command, index) => {
    const rest = text.slice(command.end, commands[index + 1]?.lineStart);
    return readCommand(command, readFile, budget).map((read) => ({ line: command.line, rest, ...read }));
  });
}

/** The finding of a command that cannot be read. */
export function brokenCommand(problem: string): RawFinding[] {
  return [rawFinding('record-broken', '', { problem })];
}

/** What one more request of a command costs, in characters. */
const OF_REQUEST = 200;
const URL_UNKNOWN = 'the URL of a curl command is not known, so that it is not checked';
/** Of a text that has no other command. */
export const COMMAND_UNKNOWN = {
  name: 'a curl command whose URL is not known',
  remedy: 'write the URL in it, or pass its body alone',
};

/** The requests of one command; what is wrong with it does not hide the others. */
function readCommand(
  command: CurlCommand,
  readFile: FileReader,
  budget: Budget,
): Pick<CurlRead, 'request' | 'sent' | 'notes'>[] {
  const { words, written, length, stdin, stdinFile, files, problem } = command;
  const known: FileReader = (given) => {
    const name = given === '-' ? (stdinFile ?? given) : given;
    const text = (name === '-' ? stdin : files.get(name.replace(/^\.\//, ''))) ?? readFile(name);
    budget.spend(text.length);
    if (budget.isSpent) throw new Unreadable(`the commands take ${name} too often, which is not followed`);
    return text;
  };
  try {
    if (problem !== undefined) throw new Unreadable(problem);
    assertStraight(words);
    if (sendsNothing(words) && cutShort(written, length, null) === undefined) return [];
    const requests = requestsOf(words.slice(1), known, budget.isSpent ? 1 : undefined);
    budget.spend((requests.length - 1) * OF_REQUEST);
    budget.spend(length); // commands of one word are all of its length
    const cut = budget.isSpent ? undefined : cutShort(written, length, requests[0]?.request.body ?? null);
    return requests.map(({ request, notes }) => {
      if (hasPlaceholder(request.url) && !isUrlKnown(request.url)) return { request: null, notes: [URL_UNKNOWN] };
      return { request, notes: cut === undefined ? notes : [...notes, cut] };
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ request: error.message, sent: withoutData(words), notes: [] }];
  }
}

/** The requests of a command whose data is not there; none where that is not all that is wrong. */
function withoutData(words: readonly string[]): HttpRequest[] {
  try {
    return requestsOf(words.slice(1), () => '').map(({ request }) => ({ ...request, body: null }));
  } catch {
    return [];
  }
}

/** True for the name alone, as behind `command -v`, and for what asks curl about itself. */
function sendsNothing(words: readonly string[]): boolean {
  return words.slice(1).every((word) => /^(?:-V|--version|-h|--help|-M|--manual|all)$/.test(word));
}

/** Where the curl commands of a text are, each with what it printed. */
export function curlSpans(text: string, commands: readonly CurlCommand[]): TextSpan[] {
  return commands.map(({ end, length }, index) => {
    const rest = text.slice(end, commands[index + 1]?.lineStart);
    const isOutput = /^\s*(?:[{[<*>]|HTTP\/)/.test(rest) || readHttpAnswer(rest) !== undefined;
    return { start: end - length, end: isOutput ? end + rest.length : end };
  });
}

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
