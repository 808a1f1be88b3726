import { expect, test } from 'vitest';
import { shellCommands } from './shell-commands.ts';

// each would take longer than a test may where reading is not linear
test.each([
  ['substitutions that are not closed', '$(\n'],
  ['substitutions in quotes that are not closed', '"$(a\n'],
  ['backticks', '`a\n'],
  ['quotes of two kinds', `'"\n`],
  ['subshells', '((\n'],
  ['here-documents without an end', 'cat <<A\n'],
  ['apostrophes before commands', "it's\ncurl a\n"],
  ['assignments that double', 'A=$A$A\n'],
  ['patterns of case', 'case a in\n'],
])('%s, a hundred thousand times', (_name, line) => {
  expect(shellCommands(line.repeat(100_000)).length).toBeLessThanOrEqual(100_000);
});
