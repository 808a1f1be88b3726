import type { Builder } from 'junit-report-builder';
import { loaded } from './missing-package.ts';
import { clean } from './printable.ts';

/** One test case of a JUnit file. Without any outcome it passed. */
export interface JunitCase {
  readonly className: string;
  readonly name: string;
  readonly failure?: { readonly text: string; readonly type: string };
  /** Why it says nothing. */
  readonly skipped?: string;
  readonly output?: string;
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** JUnit XML, by a library that is an optional peer; rejects with MissingPackage where it is not installed. */
export async function junitXml(name: string, suites: readonly JunitSuite[]): Promise<string> {
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
  return builder.build().replace(/(<testsuites\b[^>]*?) skipped="\d+"/, '$1');
}

/** Printable already, and without what XML 1.0 cannot hold even escaped. */
function xml(text: string): string {
  return clean(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?');
}
