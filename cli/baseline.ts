import { AskedWrongly } from './asked-wrongly.ts';
import { readFileOption } from './read-options.ts';

/** Fingerprints of what is accepted. */
export type Baseline = ReadonlySet<string>;

/** Reads the report `json` of an earlier check. */
export function readBaseline(file: string): Baseline {
  const text = readFileOption(file);
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new AskedWrongly(`the baseline ${file} is no JSON; write one with --report json=${file}`);
  }
  const groups = (report as { groups?: { fingerprint?: unknown }[] } | null)?.groups;
  if (!Array.isArray(groups)) {
    throw new AskedWrongly(
      `the baseline ${file} is no report of fake-cxone check; write one with --report json=${file}`,
    );
  }
  return new Set(groups.map(({ fingerprint }) => String(fingerprint)));
}
