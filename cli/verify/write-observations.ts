import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { observationsOf, type VerifyResult } from '../../contracts/verify/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { AskedWrongly } from '../asked-wrongly.ts';

/** Writes what was seen to a file for its owner alone, whole or not at all. */
export function writeObservations(file: string, alias: string, result: VerifyResult): void {
  const observations = observationsOf(result, {
    version: packageJson.version,
    alias,
    scrub: (answer) => answer,
    scrubText: (text) => text,
  });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, `${JSON.stringify(observations, null, 2)}\n`, { mode: 0o600 });
    chmodSync(draft, 0o600);
    renameSync(draft, file);
  } catch (error) {
    throw new AskedWrongly(`the observations cannot be written: ${(error as Error).message}`);
  }
}
