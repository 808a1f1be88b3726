import type { Command } from 'commander';
import { defaultContract } from '../../contracts/internal.ts';
import { allVariants, builtInScenarios } from '../../generated/index.ts';

/** What the shell learns of the words that it completes itself: nothing more, or files too. */
const NO_FILES = 4;
const FILES_TOO = 0;

type Handler = (complete: (value: string, description: string) => void) => void;

/** Completion of commands, options and their values, and of files where files are given. */
export async function addCompletion(program: Command): Promise<void> {
  const { default: completions } = await import('@bomb.sh/tab/commander');
  correctScript();
  const root = completions(program, { completionCommandName: 'completion' });
  let takesFiles = false;
  let typed = '';
  // the library takes what is before an equals sign for an option; values such as scope=either have one
  const parse = root.parse.bind(root);
  root.parse = (words) => {
    const last = words.at(-1) ?? '';
    typed = last.startsWith('-') || !last.includes('=') ? '' : last;
    parse(typed === '' ? words : [...words.slice(0, -1), '']);
  };
  Object.defineProperty(root, 'directive', { get: () => (takesFiles ? FILES_TOO : NO_FILES), set: () => {} });
  for (const command of program.commands) {
    const completed = root.commands.get(command.name());
    if (completed === undefined) continue;
    const handlerOf = (words: readonly string[], isFile: boolean): Handler => {
      return (complete) => {
        takesFiles ||= isFile;
        for (const word of words) if (word.startsWith(typed)) complete(word, '');
      };
    };
    for (const option of command.options) {
      const target = completed.options.get(option.attributeName()) ?? completed.options.get(option.name());
      const words = wordsOf(command.name(), option.name());
      const isFile = /<(name\|)?(@?file|folder)>/.test(option.flags);
      if (target !== undefined && (words.length > 0 || isFile)) target.handler = handlerOf(words, isFile);
    }
    for (const argument of completed.arguments.values()) {
      if (!TAKES_FILES.has(argument.name)) continue;
      const codes = command.name() === 'explain' ? Object.keys(defaultContract.tables.findings) : [];
      argument.handler = handlerOf(codes, true);
    }
  }
}

/** Arguments that are files. */
const TAKES_FILES = new Set(['files', 'input', 'old', 'new']);

const REPORTS = ['pretty', 'json', 'junit', 'sarif', 'github', 'markdown'];
const DIFF_REPORTS = ['pretty', 'json', 'github', 'markdown'];

/** The values of an option that are known beforehand and are not choices of the parser. */
function wordsOf(command: string, option: string): readonly string[] {
  switch (option) {
    case 'variant':
      return Object.entries(allVariants).flatMap(([name, { values }]) =>
        Object.keys(values).map((value) => `${name}=${value}`),
      );
    case 'scenario':
      return Object.keys(builtInScenarios);
    case 'report':
      return command === 'diff' ? DIFF_REPORTS : REPORTS;
    default:
      return [];
  }
}

/** In place of what only the package bash-completion has: the words of the line up to the cursor. */
const WORDS_OF_LINE = `    local line="\${COMP_LINE:0:COMP_POINT}"
    read -r -a words <<< "$line"
    if [[ -z "$line" || "$line" == *[[:space:]] ]]; then words+=(""); fi
    cword=$(( \${#words[@]} - 1 ))
    cur="\${words[cword]}"
    prev="\${words[cword-1]}"`;

/** Bash replaces only what is behind the last equals sign, where that separates words. */
const BEHIND_EQUALS = `
    if [[ "$cur" == *=* && "$COMP_WORDBREAKS" == *=* ]]; then
        COMPREPLY=( "\${COMPREPLY[@]#"\${cur%"\${cur##*=}"}"}" )
    fi`;

/** The script for bash declares constants, which a shell that sources it again rejects, and needs the package bash-completion. */
function correctScript(): void {
  const { log } = console;
  console.log = (...values: unknown[]) => {
    const [script] = values;
    if (typeof script !== 'string') return log(...values);
    const corrected = script
      .replace(/^readonly (?=ShellComp\w+=)/gm, '')
      .replace(/^ *_get_comp_words_by_ref .*$/m, () => WORDS_OF_LINE)
      .replace(/^ *COMPREPLY=.*-W .*$/m, (line) => line + BEHIND_EQUALS);
    log(corrected, ...values.slice(1));
  };
}
