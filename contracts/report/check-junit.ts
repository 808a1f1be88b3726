import type { CheckedFinding, CheckResult } from '../check/check-result.ts';
import { type JunitCase, junitXml } from './junit-xml.ts';

/**
 * JUnit XML: a suite for each file, a case for each finding that is listed, and one for the exchanges without any.
 * Errors fail; warnings fail where `failOn` says so, else they are told as output of a passing case.
 */
export function checkJunit(result: CheckResult, failOn: 'error' | 'warning'): Promise<string> {
  const suites = result.files.map(({ file, exchanges }) => ({
    name: file,
    cases: [
      { className: 'contract', name: `${exchanges} exchanges were checked` },
      ...result.findings.filter((finding) => finding.file === file).map((finding) => caseOf(finding, failOn)),
    ],
  }));
  return junitXml('fake-cxone check', result.unlisted > 0 ? [...suites, unlistedSuite(result.unlisted)] : suites);
}

function caseOf(finding: CheckedFinding, failOn: 'error' | 'warning'): JunitCase {
  const { operation, side, code, pointer, line, column, file, message, hint, isKnown, severity } = finding;
  const text = `${file}:${line}:${column} ${message}; fix: ${hint}`;
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
