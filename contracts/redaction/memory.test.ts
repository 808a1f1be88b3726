import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createRedactor, secretsRedactor } from './index.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes that stay in use. */
function keptAfter(use: () => void): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  use();
  collect();
  return (process.memoryUsage().heapUsed - before) / 1e6;
}

const longText = (beginning: string, length: number) => Buffer.from(beginning + 'y'.repeat(length)).toString();

// what is remembered of a text must not keep all of it: together these have 40 MB
test('names of fields are remembered without the texts that have them', () => {
  const redactor = createRedactor({ hash: () => new Uint8Array(8) });
  const kept = keptAfter(() => {
    for (let index = 0; index < 160; index++)
      redactor.text(longText(`a-name-of-a-field-of-its-own-${index}: x `, 250_000));
  });
  expect(kept).toBeLessThan(15);
});

test('secrets are remembered without the texts that have them', () => {
  const kept = keptAfter(() => {
    for (let index = 0; index < 40; index++)
      secretsRedactor([longText(`a-secret-of-its-own-${index}`, 1_000_000).slice(0, 30)]);
  });
  expect(kept).toBeLessThan(15);
});
