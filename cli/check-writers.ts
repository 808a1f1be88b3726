import type { CheckResult, RuledContract } from '../contracts/index.ts';
import { checkGithub, checkJunit, checkMarkdown, checkSarif, checkText } from '../contracts/report/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import type { ReportWriters } from './reports.ts';

/** The reports of a check. */
export function checkWriters(
  result: CheckResult,
  { tables }: RuledContract,
  failOn: 'error' | 'warning',
): ReportWriters {
  return {
    pretty: (paint) => checkText(result, paint),
    json: () => `${JSON.stringify(result, null, 2)}\n`,
    junit: () => checkJunit(result, failOn),
    sarif: () => checkSarif(result, { version: packageJson.version, findings: tables.findings }),
    github: () => checkGithub(result),
    markdown: () => checkMarkdown(result),
  };
}
