import type { Builder } from 'junit-report-builder';
import type { CheckedFinding, CheckResult } from '../check/check-result.ts';
import { loaded } from './missing-package.ts';
import { clean } from './printable.ts';

/**
 * JUnit XML: a suite for each file, a case for each finding that is listed, and one for the exchanges without any.
 * Errors fail; warnings fail where `failOn` says so, else they are told as output of a passing case.
 */
export async function checkJunit(result: CheckResult, failOn: 'error' | 'warning'): Promise<string> {
  const library = await loaded('junit', 'junit-report-builder', () => import('junit-report-builder'));
  // Its types describe a default within the default, its CommonJS module is the builder itself.
  const junit = library.default as unknown as Builder;
  const builder = junit.newBuilder().name('fake-cxone check');
  for (const { file, exchanges } of result.files) {
    const suite = builder.testSuite().name(xml(file));
    const findings = result.findings.filter((finding) => finding.file === file);
    suite.testCase().className('contract').name(`${exchanges} exchanges were checked`);
    for (const finding of findings) {
      const test = suite
        .testCase()
        .className(xml(classOf(finding)))
        .name(xml(nameOf(finding)));
      const text = xml(`${finding.file}:${finding.line}:${finding.column} ${finding.message}; fix: ${finding.hint}`);
      const fails = !finding.isKnown && (finding.severity === 'error' || failOn === 'warning');
      if (fails) test.failure(text, finding.code);
      else test.standardOutput(text);
    }
  }
  if (result.unlisted > 0) {
    const suite = builder.testSuite().name('not listed');
    suite
      .testCase()
      .className('contract')
      .name(`${result.unlisted} more findings`)
      .failure('see the report json or pretty for the counts', 'unlisted');
  }
  // The library counts what is skipped on the root, which the schemas of JUnit do not know there.
  return builder.build().replace(/(<testsuites\b[^>]*?) skipped="\d+"/, '$1');
}

function classOf({ operation, side }: CheckedFinding): string {
  return `contract.${operation ?? 'unknown'}.${side}`;
}

function nameOf({ code, pointer, line, column }: CheckedFinding): string {
  return `${code}${pointer === '' ? '' : ` at ${pointer}`} (line ${line}, column ${column})`;
}

/** Printable already, and without what XML 1.0 cannot hold even escaped. */
function xml(text: string): string {
  return clean(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?');
}
