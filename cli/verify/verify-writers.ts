import type { RuledContract } from '../../contracts/index.ts';
import {
  verifyGithub,
  verifyJson,
  verifyJunit,
  verifyMarkdown,
  verifySarif,
  verifyText,
} from '../../contracts/report/index.ts';
import type { VerifyResult } from '../../contracts/verify/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { ReportWriters } from '../reports.ts';

/** The reports of a verification. */
export function verifyWriters(
  result: VerifyResult,
  { tables }: RuledContract,
  failOn: 'differs' | 'could-not-tell',
): ReportWriters {
  return {
    pretty: (paint) => verifyText(result, paint),
    json: () => verifyJson(result),
    junit: () => verifyJunit(result, failOn),
    sarif: () => verifySarif(result, { version: packageJson.version, findings: tables.findings }),
    github: () => verifyGithub(result),
    markdown: () => verifyMarkdown(result),
  };
}
