/**
 * `npm run measure:start`: what a large tenant costs. Starts the fake with the default tenant and with 100,000 contacts, in
 * turn, each in a process of its own, and prints time and memory side by side. Exits with 1 beyond the limits.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultTenant } from '../generated/index.ts';

const CONTACTS = 100_000;
const ROUNDS = 3;
const MOST_RATIO = 1.5;
const MOST_MEGABYTES = 250;

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-start-'));
const file = path.join(folder, 'tenant.json');
const contacts = Array.from({ length: CONTACTS }, (_, index) => ({
  externalId: `ext-${index}`,
  phoneTypes: ['mobile'],
}));
writeFileSync(file, JSON.stringify({ ...defaultTenant, contacts }));

/** Prints milliseconds until a tenant file is being served, of which `parse` are for JSON.parse, and memory. */
const PROGRAM = `
  import { readFileSync } from 'node:fs';
  const start = performance.now();
  const file = process.argv[1];
  const { readTenantFile } = await import('./contracts/formats/index.ts');
  const { startFakeCxone } = await import('./mock-server/index.ts');
  const read = file === undefined ? {} : await readTenantFile(readFileSync(file, 'utf8'));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  const fake = await startFakeCxone(read);
  const took = performance.now() - start;
  await fake.close();
  const text = file === undefined ? '{}' : readFileSync(file, 'utf8');
  const before = performance.now();
  JSON.parse(text);
  const parse = performance.now() - before;
  console.log(JSON.stringify({ took, parse, megabytes: process.resourceUsage().maxRSS / 1024 }));
`;

interface Measured {
  readonly took: number;
  readonly parse: number;
  readonly megabytes: number;
}

function measured(...files: string[]): Measured {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM, ...files];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured;
}

let [usual, large]: [Measured | undefined, Measured | undefined] = [undefined, undefined];
for (let round = 0; round < ROUNDS; round++) {
  const [one, other] = [measured(), measured(file)];
  if (usual === undefined || one.took < usual.took) usual = one;
  if (large === undefined || other.took < large.took) large = other;
}
rmSync(folder, { recursive: true });
if (usual === undefined || large === undefined) throw new Error('nothing was measured');
const ratio = (large.took - large.parse) / usual.took;
const row = (name: string, { took, parse, megabytes }: Measured) =>
  console.log(
    `${name.padEnd(20)}${took.toFixed(0).padStart(8)} ms${parse.toFixed(0).padStart(8)} ms${megabytes.toFixed(0).padStart(8)} MB`,
  );
console.log(`${'tenant'.padEnd(20)}${'start'.padStart(11)}${'JSON.parse'.padStart(11)}${'memory'.padStart(11)}`);
row('default', usual);
row(`${CONTACTS} contacts`, large);
const isWithin = ratio < MOST_RATIO && large.megabytes < MOST_MEGABYTES;
console.log(
  `ratio without JSON.parse ${ratio.toFixed(2)} (< ${MOST_RATIO}), memory < ${MOST_MEGABYTES} MB: ${isWithin ? 'ok' : 'NOT MET'}`,
);
process.exitCode = isWithin ? 0 : 1;
