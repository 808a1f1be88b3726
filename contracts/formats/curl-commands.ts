import { Budget } from './budget.ts';
import { variablesOf } from './powershell-request.ts';
import { shellCommands } from './shell-commands.ts';
import { looksLikeCmd, splitCmd } from './shell-words.ts';
import { Unreadable } from './unreadable.ts';
import {
  type CommandWords,
  cmdVariables,
  splitPowerShell,
  withCmdVariables,
  withPowerShellVariables,
} from './windows-words.ts';

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
  /** The file that standard input is. */
  readonly stdinFile?: string;
  readonly files: ReadonlyMap<string, string>;
  /** Why its words are not known. */
  readonly problem?: string;
}

/** What a shell, or its prompt, may have before a command: `$`, `PS C:\\>`, `C:\\>`, assignments, sudo. */
const BEFORE = String.raw`(?:(?:PS )?[A-Za-z]:[^>\n]*>\s*|[$>#%]\s+)?(?:\$\w+ = )?(?:\w+=\S*[ \t]+)*(?:(?:sudo|time)[ \t]+)*`;
const COMMAND = new RegExp(String.raw`^[ \t]*${BEFORE}(?:[\w./\\:-]*[/\\])?curl(?:\.exe)?[\s^]`, 'i');

/** A message may have curl commands in its body. */
const BEGINS_AS_HTTP = /^[\uFEFF\s]*(?:[A-Z]+ \S+ HTTP\/\d|HTTP\/\d)/;

/** The curl commands of a text that is one, prompt or not, or a script with some; none where it is something else. */
export function curlCommands(text: string): CurlCommand[] {
  return /curl/i.test(text) && !BEGINS_AS_HTTP.test(text) ? commandsIn(text) : [];
}

/** Parameters of Invoke-WebRequest, which Windows PowerShell calls curl, too. */
const OF_POWERSHELL = /^-(?:Uri|Method|Headers|Body|ContentType|UseBasicParsing)$/i;

/** The commands of a script of a POSIX shell, or the lines of a text for a shell of Windows that begin with curl. */
function commandsIn(text: string): CurlCommand[] {
  const commands = isForWindows(text) ? windowsCommands(text) : posixCommands(text);
  return commands.filter(({ words }) => !words.some((word) => OF_POWERSHELL.test(word)));
}

function posixCommands(text: string): CurlCommand[] {
  const budget = new Budget(text.length);
  let [line, lineStart, counted] = [1, 0, 0];
  return shellCommands(withoutPrompts(text)).map(({ words, start, end, stdin, stdinFile, files, problem }) => {
    for (; counted < start; counted++) if (text[counted] === '\n') [line, lineStart] = [line + 1, counted + 1];
    budget.spend(problem === undefined ? 0 : end - start); // commands of one word are all of its length
    const hint = problem !== undefined && !budget.isSpent ? hintOfQuotes(problem, text.slice(start, end)) : problem;
    return {
      ...{ line, lineStart, end, words, written: text.slice(start), length: end - start, stdin, files },
      ...(stdinFile !== undefined && { stdinFile }),
      ...(hint !== undefined && { problem: hint }),
    };
  });
}

const NONE: ReadonlyMap<string, string> = new Map();

function windowsCommands(given: string): CurlCommand[] {
  const isPowerShell = looksLikePowerShell(given);
  const text = withoutPrompts(given);
  const starts = startsOf(text);
  const ofCmd = isPowerShell ? NONE : cmdVariables(text);
  const budget = new Budget(text.length);
  const ofPowerShell = isPowerShell ? variablesOf(text, budget) : NONE;
  return starts.map(({ offset, line }, index) => {
    const written = text.slice(offset, starts[index + 1]?.offset);
    const { words: bare, end, problem } = wordsOf(written, isPowerShell);
    const words = isPowerShell
      ? withPowerShellVariables(bare, ofPowerShell, budget)
      : withCmdVariables(bare, ofCmd, budget);
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
  return looksLikePowerShell(text) || looksLikeCmd(text) || looksLikeBatch(text) || CMD_PROMPT.test(text);
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
  /[{:,[][ \t]{0,9}`"/,
];
/** JSON in single quotes whose quotes are escaped for a program of Windows. */
const ESCAPED_FOR_WINDOWS = /'[ \t\r\n]{0,9}[{[][ \t\r\n]{0,9}\\"/;

function looksLikePowerShell(text: string): boolean {
  return (
    OF_POWERSHELL_ALONE.some((expression) => expression.test(text)) ||
    (/\bcurl\.exe\s/i.test(text) && ESCAPED_FOR_WINDOWS.test(text))
  );
}

/** What only a batch file has, beside carets: its variables. */
function looksLikeBatch(text: string): boolean {
  return /^[ \t]*@?set[ \t]+"?\w{1,60}=/im.test(text) ? /%\w{1,60}%/.test(text) : /^[ \t]*@echo off\b/im.test(text);
}

/** cmd.exe knows no single quotes, whether there is a caret or not. */
const CMD_PROMPT = /^[ \t]*[A-Za-z]:\\[^>\r\n\u2028\u2029]*>/m;

/** What a terminal shows before what was typed: a POSIX shell's user, machine and folder, PowerShell's and cmd.exe's folder. */
const PROMPTS: readonly RegExp[] = [
  /^[ \t]{0,4}(?:\([\w.-]{1,40}\) )?(?:\[[^\]\n]{1,80}\]|[\w.-]{1,60}@[^\n$#%>]{1,120}|[\w.-]{1,60}:[~/][^\n$#%>]{0,80}|\/[\w./-]{0,60} ?|~ ?|(?:ba|z|da)?sh-\d[\d.]{0,6}|[➜❯λ] {1,2}[^\n$#%>]{0,80})[$#%❯] (?=\S)/u,
  /^[ \t]{0,4}PS(?: [^>\n]{1,150})?> ?(?=\S)/,
  /^[ \t]{0,4}[A-Za-z]:\\[^>\n]{0,150}>[ \t]?(?=\S)/,
];
/** What may have been typed behind one. */
const TYPED = /^(?:curl|set |export |\$\w|\w{1,60}=|Invoke-|irm |iwr |sudo |time )/i;

/** A text with blanks for the prompts before commands. */
export function withoutPrompts(text: string): string {
  if (!/[$#%>❯] ?\S/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      for (const prompt of PROMPTS) {
        const length = prompt.exec(line)?.[0].length ?? 0;
        if (length > 0 && TYPED.test(line.slice(length, length + 80))) return ' '.repeat(length) + line.slice(length);
      }
      return line;
    })
    .join('\n');
}
