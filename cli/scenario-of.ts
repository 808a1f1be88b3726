import { existsSync } from 'node:fs';
import { contractUnder, type SomeReadings } from '../contracts/index.ts';
import { builtInScenarios, type Forms } from '../generated/index.ts';
import { AskedWrongly } from './asked-wrongly.ts';
import { readFormFile } from './form-file.ts';

/** The scenario that `--scenario` means: a built-in one by its name, or one from a file, all of whose faults are told. */
export async function scenarioOf(
  wanted: string | undefined,
  readings: SomeReadings,
): Promise<Forms['Scenario'] | string | undefined> {
  if (wanted === undefined || Object.hasOwn(builtInScenarios, wanted)) return wanted;
  if (!existsSync(wanted)) {
    const known = Object.keys(builtInScenarios).join(', ');
    throw new AskedWrongly(`--scenario: '${wanted}' is neither a file nor a built-in scenario; there are ${known}`);
  }
  const { tables } = await contractUnder(readings);
  const { scenarioProblems } = await import('../mock-server/index.ts');
  return readFormFile(wanted, 'the scenario', (value) => scenarioProblems(tables, value)) as Promise<Forms['Scenario']>;
}
