import type { FindingCode } from '../../generated/index.ts';
import type { CheckedFinding, CheckResult } from '../check/check-result.ts';
import type { FindingEntry } from '../derive/index.ts';
import { sarifLog } from './sarif-log.ts';

/** What a SARIF log says of the tool. */
export interface ToolTold {
  readonly version: string;
  readonly findings: Readonly<Record<FindingCode, FindingEntry>>;
}

/** SARIF 2.1.0: a rule for each code that was found, a result for each finding that is listed, with its place. */
export function checkSarif(result: CheckResult, { version, findings }: ToolTold): Promise<string> {
  const rules = [...new Set(result.findings.map(({ code }) => code))].map((code) => {
    const { summary, hint, severity } = findings[code];
    return { id: code, summary, help: hint, level: severity };
  });
  const results = result.findings.map((finding) => {
    const { severity, code, message, hint, file, line, column } = finding;
    const text = `${message}; fix: ${hint}`;
    return { rule: code, level: severity, text, file, line, column, besides: besides(finding) };
  });
  return sarifLog(version, rules, results);
}

/** What tells the same finding of two runs apart from a new one, and what it rests on. */
function besides({ fingerprint, isKnown, evidence, pointer, operation, side }: CheckedFinding): object {
  return {
    partialFingerprints: { 'contract/v1': fingerprint },
    baselineState: isKnown ? 'unchanged' : 'new',
    properties: { evidence, pointer, operation, side },
  };
}
