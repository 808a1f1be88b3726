import { expect, test } from 'vitest';
import { defaultContract } from '../internal.ts';
import { readInput } from './read-input.ts';
import { Unreadable } from './unreadable.ts';

const files = { ofCommand: () => 'a: b\n'.repeat(1_000), besideText: () => '' };

function read(text: string): string {
  try {
    return readInput(defaultContract, text, files).exchange.request.url;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

// each would take longer than a test may, or more levels than there are, where reading is not linear
test.each([
  ['commands of PowerShell', 'Invoke-RestMethod ', ''],
  ['commands and open tables of PowerShell', 'Invoke-WebRequest @{ a = ', ''],
  ['commands and open subexpressions of PowerShell', 'Invoke-WebRequest "$(', ''],
  ['open tables of PowerShell', '@{', 'Invoke-WebRequest http://h/a '],
  ['types of PowerShell', '[string]', 'Invoke-WebRequest http://h/a '],
  ['a text in many variables of PowerShell', '$b = "$a$a"\n', `irm http://h/a\n$a = '${'x'.repeat(100_000)}'\n`],
  ['scripts of another host', 'ssh h "\ncurl a\n" ', ''],
  ['words with headers', 'h -H "a: b" ', 'curl '],
  ['a file in many headers', '-H @f ', 'curl h '],
])('%s, eight thousand times', { timeout: 15_000 }, (_name, piece, before) => {
  expect(read(before + piece.repeat(8_000)).length).toBeGreaterThan(0);
});
