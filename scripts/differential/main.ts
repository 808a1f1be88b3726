/**
 * `npm run differential`: bodies of calls, most of them nearly right, judged by the contract and by others that know only
 * the published bundle: plain ajv, `@hyperjump/json-schema`, and the fake over the wire. They must agree, or differ for a
 * reason that has a name. Options: `--count` bodies (200,000 by default), `--seed`. Exits with 1 where a difference has no
 * explanation; the smallest body of each is printed.
 */
import fc from 'fast-check';
import { startFakeCxone } from '../../mock-server/index.ts';
import { callBodies } from '../../mock-server/test-support/bodies.ts';
import { numberOptions } from '../traffic/number-options.ts';
import { type BodyComparison, compareToSchema, compareToWire, findingsOf } from './compare.ts';
import { ajvWitness, hyperjumpWitness } from './witnesses.ts';

const BATCH = 500;
const AT_ONCE = 20;
/** One in N texts has a key twice: all readers take the last. */
const TWICE = 20;
const CALL = '/ccapi/v2/outbound/personal-connection/call';
const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };

const { count, seed } = numberOptions({ count: 200_000, seed: Math.floor(Math.random() * 1_000_000_000) });
const ajv = ajvWitness();
const hyperjump = await hyperjumpWitness();
const counts = new Map<string, number>();
const unexplained = new Map<string, string>();

const fake = await startFakeCxone({ journalLimit: 4 * AT_ONCE });
const begun = performance.now();
try {
  for (let done = 0; done < count; done += BATCH) {
    await fetch(`${fake.url}/_fake/reset`, { method: 'POST' });
    const bodies = fc.sample(callBodies, { numRuns: Math.min(BATCH, count - done), seed: seed + done });
    for (let at = 0; at < bodies.length; at += AT_ONCE)
      await Promise.all(bodies.slice(at, at + AT_ONCE).map((body, index) => compareBody(body, index)));
  }
} finally {
  await fake.close();
}
report();

async function compareBody(body: unknown, index: number): Promise<void> {
  const plain = JSON.stringify(body);
  const text = index % TWICE === 0 ? plain.replace('{"contact":', '{"contact":1,"contact":') : plain;
  const value: unknown = JSON.parse(text);
  const findings = findingsOf(value);
  const places = ajv(value);
  note('ajv', compareToSchema(findings, places), text);
  const isValid = hyperjump(value);
  note('hyperjump', isValid === (places.length === 0) ? 'agree' : `unexplained: valid is ${isValid}`, text);
  const response = await fetch(fake.url + CALL, { method: 'POST', headers, body: text });
  await response.arrayBuffer();
  const id = response.headers.get('x-fake-cxone-journal')?.split('/').at(-1) ?? '';
  const entry = await fake.entry(id);
  note('wire', compareToWire(findings, { status: response.status, findings: entry.findings }), text);
}

function note(witness: string, comparison: BodyComparison, text: string): void {
  const key = `${witness}: ${comparison}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  if (!comparison.startsWith('unexplained')) return;
  const known = unexplained.get(key);
  if (known === undefined || text.length < known.length) unexplained.set(key, text);
}

function report(): void {
  console.log(`differential: ${count} bodies, seed ${seed}, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  for (const [key, times] of [...counts].sort()) console.log(`  ${String(times).padStart(8)}  ${key}`);
  for (const [key, text] of unexplained) console.log(`${key}\n  ${text.slice(0, 500)}`);
  console.log(
    unexplained.size === 0 ? 'differential: 0 unexplained' : `differential: ${unexplained.size} kinds unexplained`,
  );
  process.exitCode = unexplained.size === 0 ? 0 : 1;
}
