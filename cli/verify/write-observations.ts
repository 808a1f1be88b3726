import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { RuledContract } from '../../contracts/index.ts';
import { createScrubber } from '../../contracts/scrub/index.ts';
import { observationsOf, type VerifyResult } from '../../contracts/verify/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { cannotWrite } from '../file-trouble.ts';

/** Writes what was seen to a file for its owner alone, whole or not at all. The key of the hashes is kept nowhere. */
export function writeObservations(file: string, alias: string, result: VerifyResult, { tables }: RuledContract): void {
  const key = randomBytes(32);
  const scrubber = createScrubber({ hash: (text) => createHmac('sha256', key).update(text).digest() });
  const { version } = packageJson;
  const observations = observationsOf(result, { version, alias, scrubber, operations: tables.operations });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, `${JSON.stringify(observations, null, 2)}\n`, { mode: 0o600 });
    chmodSync(draft, 0o600);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw cannotWrite(`--observations ${file}`, error);
  }
}
