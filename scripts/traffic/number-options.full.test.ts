import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** A harness that measures nothing must not say that nothing is wrong. */
test.each([
  [
    'fuzz',
    ['--count', 'many'],
    '--count "many" is not valid: give a number from 0.\nThe options are --count, --sockets',
  ],
  ['fuzz', ['--second', '60'], "Unknown option '--second'"],
  ['differential', ['--count', ''], '--count "" is not valid'],
  ['soak', ['--minutes', '-1'], "'--minutes'"],
  ['soak', ['--minutes=-1'], '--minutes "-1" is not valid'],
  ['hostile', ['redactr'], 'no place or shape is called redactr; the places are redactor, '],
])('npm run %s -- %j is a usage error', (harness, args, said) => {
  const { status, stderr, stdout } = spawnSync('npm', ['run', '--silent', harness, '--', ...args], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/^ {4}at /m);
});
