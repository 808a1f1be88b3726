import { expect, test } from 'vitest';
import { requestsOf } from './curl-request.ts';
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

const LONG = 'z'.repeat(60_000);
const URL = 'https://h.example/a';

test.each([
  ['an argument of a function', `f() { curl ${URL} -d "${'$1'.repeat(30_000)}"; }\nf ${LONG}\n`],
  ['an argument in a here-document', `f() { curl ${URL} -d @- <<A\n${'$1'.repeat(30_000)}\nA\n}\nf ${LONG}\n`],
  [
    'an argument in many runs',
    `f() { curl ${URL} -d "${'$1'.repeat(600)}"; }\n${`f ${'z'.repeat(1_000)}\n`.repeat(100)}`,
  ],
  ['a value of a loop', `for i in ${LONG} b; do curl ${URL} -d "${'$i'.repeat(30_000)}"; done`],
  ['a variable of a pipeline', `env:\n  X: ${LONG}\nsteps:\n  - run: curl ${URL} -d "${'$X'.repeat(30_000)}"\n`],
  [
    'a variable of make in another',
    `X=${'z'.repeat(9_000)}\nY=${'$(X)'.repeat(20_000)}\ncall:\n\tcurl ${URL} -d "$(Y)"\n`,
  ],
  ['a variable of make', `X=${'z'.repeat(9_000)}\ncall:\n\tcurl ${URL} -d "${'$(X)'.repeat(20_000)}"\n`],
  ['a variable of curl', `curl --variable x=${LONG} --expand-data '${'{{x}}'.repeat(20_000)}' ${URL}`],
])('%s that is named again and again makes no text that is much longer', (_name, text) => {
  const requests = shellCommands(text).flatMap(({ words }) => requestsOf(words.slice(1), () => ''));
  const made = requests.reduce((sum, { request }) => sum + (request.body?.length ?? 0), 0);
  expect(requests.length).toBeGreaterThan(0);
  expect(made).toBeLessThan(60 * text.length);
});
