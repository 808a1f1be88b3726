import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCurls } from './curl.ts';
import { curlCommands } from './curl-commands.ts';
import { shellCommands } from './shell-commands.ts';
import { isCurl } from './shell-values.ts';

const noFile = (name: string): string => {
  throw new Error(name);
};
const CALL = `curl -s -H 'Content-Type: application/json' -d '{"a":"it is (not) a $word; #1"}' https://h.example/call`;

/** Surroundings that leave a command one that runs, or may run. */
const AROUND: readonly ((inner: string) => string)[] = [
  (inner) => `${inner}\n`,
  (inner) => `  ${inner}\n  # a comment with 'a quote\n`,
  (inner) => `R=$(${inner})\n`,
  (inner) => `R="$(${inner})"\n`,
  (inner) => `export R=$(${inner} | jq -r '.a')\n`,
  (inner) => `if ${inner}; then echo "yes, it's"; else :; fi\n`,
  (inner) => `while ! ${inner}; do sleep 1; done\n`,
  (inner) => `f() {\n${inner}\n}\nf "$@"\n`,
  (inner) => `( cd /tmp && ${inner} )\n`,
  (inner) => `{ ${inner}; } 2>&1 | tee log.txt\n`,
  (inner) => `true && ${inner} || exit 1\n`,
  (inner) => `case "$1" in\n  a) ${inner} ;;\n  *) exit 2 ;;\nesac\n`,
  (inner) => `for i in 1 2; do ${inner}; done\n`,
  (inner) => `cat > note.txt <<'END'\nit's ( only text\nEND\n${inner}\n`,
  (inner) => `TOKEN="abc" timeout 10 ${inner} > out.json 2>/dev/null &\n`,
  (inner) => `diff <(${inner}) expected.json\n`,
  (inner) => `# it's a comment\nset -euo pipefail\n${inner}\n`,
  (inner) => `sudo -u somebody ${inner}\n`,
  (inner) => `docker exec -i box ${inner}\n`,
  (inner) => `bash -c '${inner.replaceAll("'", "'\\''")}'\n`,
  (inner) => `ssh host '${inner.replaceAll("'", "'\\''")}' > out.json\n`,
  (inner) => `FROM alpine\nRUN apk add curl && ${inner}\n`,
  (inner) => `call:\n\t@${inner}\n`,
  (inner) => `job:\n  script:\n    - ${inner}\n    - 'true'\n`,
  (inner) => `X="a \\"quoted\\" word"; ${inner}\n`,
];

/** Several lines as one command. */
const asOne = (inner: string): string => (inner.includes('\n') ? `{\n${inner}}` : inner);

describe('a script', () => {
  test('has every curl command of random surroundings, each with its line', () => {
    const wrapped = fc
      .array(fc.nat({ max: AROUND.length - 1 }), { minLength: 1, maxLength: 3 })
      .map((steps) => steps.reduce((inner, step) => (AROUND[step] as (text: string) => string)(asOne(inner)), CALL));
    fc.assert(
      fc.property(fc.array(wrapped, { minLength: 1, maxLength: 4 }), (parts) => {
        const script = parts.join('');
        const read = readCurls(script, curlCommands(script), noFile);
        const sent = { url: 'https://h.example/call', body: '{"a":"it is (not) a $word; #1"}' };
        expect(read.map(({ request }) => request)).toMatchObject(parts.map(() => sent));
        const lines = script.split('\n');
        for (const { line } of read) expect(lines[line - 1]).toContain('curl');
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });

  test.each<[script: string, want: string[]]>([
    ['A=1\ncurl "$A" $B', ['curl 1 $B']],
    ['A=1; (A=2; curl $A); curl $A', ['curl 2', 'curl 2']],
    ['A=$(A=2; curl $A); curl a', ['curl 2', 'curl a']],
    ['curl 2>&1 >out b', ['curl b']],
    ["ssh host '\ncurl a\n'", ['curl a']],
    ["It's\ncurl a", ['curl a']],
    ["echo curl a; 'curl' b; /usr/bin/curl c", ['curl b', '/usr/bin/curl c']],
  ])('%j has the commands %j', (script, want) => {
    const commands = shellCommands(`${script}\n`);
    expect(commands.every(({ words }) => isCurl(words))).toBe(true);
    expect(commands.map(({ words }) => words.join(' '))).toEqual(want);
  });
});
