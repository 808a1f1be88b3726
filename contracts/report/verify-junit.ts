import type { ProbeResult, VerifyResult } from '../verify/index.ts';
import { type JunitCase, junitXml } from './junit-xml.ts';

/**
 * JUnit XML: a suite for each file of cases, a test case for each probe. What differs fails; what could not be told is
 * skipped, or fails where `failOn` says so.
 */
export function verifyJunit({ results }: VerifyResult, failOn: 'differs' | 'could-not-tell'): Promise<string> {
  const files = [...new Set(results.map(({ probe }) => probe.file))];
  const suites = files.map((file) => ({
    name: `spec/cases/${file}`,
    cases: results.filter(({ probe }) => probe.file === file).map((each) => caseOf(each, failOn)),
  }));
  return junitXml('fake-cxone verify', suites);
}

function caseOf({ probe, operation, verdict, why }: ProbeResult, failOn: string): JunitCase {
  const named = { className: `verify.${operation ?? 'elsewhere'}.${probe.tier}`, name: probe.title };
  if (verdict === 'agrees') return named;
  if (verdict === 'differs' || failOn === 'could-not-tell') return { ...named, failure: { text: why, type: verdict } };
  return { ...named, skipped: why };
}
