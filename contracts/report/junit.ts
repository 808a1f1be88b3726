import type { Builder } from 'junit-report-builder';
import type { CheckedFinding, CheckResult } from '../check/index.ts';
import { counted } from '../explain/index.ts';
import type { ProbeResult, VerifyResult } from '../verify/index.ts';
import { placeOf } from './check-text.ts';
import { clean } from './finding-lines.ts';

/**
 * JUnit XML: a suite for each file, a case for each finding that is listed, and one for the exchanges without any.
 * Errors fail; warnings fail where `failOn` says so, else they are reported as output of a passing case.
 */
export function checkJunit(result: CheckResult, failOn: 'error' | 'warning'): Promise<string> {
  const suites = result.files.map(({ file, exchanges }) => ({
    name: file,
    cases: [
      { className: 'contract', name: `${counted(exchanges, 'exchange')} ${exchanges === 1 ? 'was' : 'were'} checked` },
      ...result.findings.filter((finding) => finding.file === file).map((finding) => findingCase(finding, failOn)),
    ],
  }));
  return junitXml('fake-cxone check', result.unlisted > 0 ? [...suites, unlistedSuite(result.unlisted)] : suites);
}

function findingCase(finding: CheckedFinding, failOn: 'error' | 'warning'): JunitCase {
  const { operation, side, code, pointer, line, column, message, hint, isKnown, severity } = finding;
  const text = `${placeOf(finding)} ${message}; fix: ${hint}`;
  const fails = !isKnown && (severity === 'error' || failOn === 'warning');
  return {
    className: `contract.${operation ?? 'unknown'}.${side}`,
    name: `${code}${pointer === '' ? '' : ` at ${pointer}`} (line ${line}, column ${column})`,
    ...(fails ? { failure: { text, type: code } } : { output: text }),
  };
}

function unlistedSuite(unlisted: number) {
  const failure = { text: 'see the report json or pretty for the counts', type: 'unlisted' };
  return { name: 'not listed', cases: [{ className: 'contract', name: `${unlisted} more findings`, failure }] };
}

/** One test case of a JUnit file. Without any outcome it passed. */
interface JunitCase {
  readonly className: string;
  readonly name: string;
  readonly failure?: { readonly text: string; readonly type: string };
  /** Why it says nothing. */
  readonly skipped?: string;
  readonly output?: string;
}

interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** JUnit XML, by a library that is an optional peer; rejects with MissingPackage where it is not installed. */
async function junitXml(name: string, suites: readonly JunitSuite[]): Promise<string> {
  const library = await loaded('junit', 'junit-report-builder', () => import('junit-report-builder'));
  // Its types describe a default within the default, its CommonJS module is the builder itself.
  const junit = library.default as unknown as Builder;
  const builder = junit.newBuilder().name(name);
  for (const { name: suiteName, cases } of suites) {
    const suite = builder.testSuite().name(xml(suiteName));
    for (const { className, name: caseName, failure, skipped, output } of cases) {
      const test = suite.testCase().className(xml(className)).name(xml(caseName));
      if (failure !== undefined) test.failure(xml(failure.text), failure.type);
      if (skipped !== undefined) test.skipped();
      const said = output ?? skipped;
      if (said !== undefined) test.standardOutput(xml(said));
    }
  }
  // The library counts what is skipped on the root, which the schemas of JUnit do not know there.
  return builder.build().replace(/(<testsuites\b[^<>]*?) skipped="\d+"/, '$1');
}

/** Printable already, and without what XML 1.0 cannot hold even escaped. */
function xml(text: string): string {
  return clean(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?');
}

/** A report is asked for whose library is not installed; it is an optional peer. */
export class MissingPackage extends Error {
  override readonly name = 'MissingPackage';

  constructor(report: string, library: string) {
    super(
      `the report '${report}' is written by the package ${library}, which is not installed; npm install ${library}`,
    );
  }
}

/** Loads an optional library on demand. */
export async function loaded<T>(report: string, library: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new MissingPackage(report, library);
    throw error;
  }
}

/**
 * JUnit XML: a suite for each file of cases, a test case for each probe. What differs fails; what could not be determined is
 * skipped, or fails where `failOn` says so.
 */
export function verifyJunit({ results }: VerifyResult, failOn: 'differs' | 'could-not-tell'): Promise<string> {
  const files = [...new Set(results.map(({ probe }) => probe.file))];
  const suites = files.map((file) => ({
    name: `spec/cases/${file}`,
    cases: results.filter(({ probe }) => probe.file === file).map((each) => probeCase(each, failOn)),
  }));
  return junitXml('fake-cxone verify', suites);
}

function probeCase({ probe, operation, verdict, why }: ProbeResult, failOn: string): JunitCase {
  const named = { className: `verify.${operation ?? 'elsewhere'}.${probe.tier}`, name: probe.title };
  if (verdict === 'agrees') return named;
  if (verdict === 'differs' || failOn === 'could-not-tell') return { ...named, failure: { text: why, type: verdict } };
  return { ...named, skipped: why };
}
