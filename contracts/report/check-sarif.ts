import type { FindingCode } from '../../generated/index.ts';
import type { CheckedFinding, CheckResult } from '../check/check-result.ts';
import type { FindingEntry } from '../derive/index.ts';
import { loaded } from './missing-package.ts';
import { clean } from './printable.ts';

/** What a SARIF log says of the tool. */
export interface ToolTold {
  readonly version: string;
  readonly findings: Readonly<Record<FindingCode, FindingEntry>>;
}

/** SARIF 2.1.0: a rule for each code that was found, a result for each finding that is listed, with its place. */
export async function checkSarif(result: CheckResult, { version, findings }: ToolTold): Promise<string> {
  const sarif = await loaded('sarif', 'node-sarif-builder', () => import('node-sarif-builder'));
  const run = new sarif.SarifRunBuilder().initSimple({ toolDriverName: 'fake-cxone', toolDriverVersion: version });
  for (const code of new Set(result.findings.map((finding) => finding.code))) {
    const { summary, hint, severity } = findings[code];
    const rule = new sarif.SarifRuleBuilder().initSimple({
      ruleId: code,
      shortDescriptionText: summary,
      fullDescriptionText: `${summary} ${hint}`,
    });
    Object.assign(rule.rule, { defaultConfiguration: { level: severity }, help: { text: hint } });
    run.addRule(rule);
  }
  for (const finding of result.findings) {
    const { severity, code, message, hint, file, line, column } = finding;
    const one = new sarif.SarifResultBuilder().initSimple({
      level: severity,
      messageText: clean(`${message}; fix: ${hint}`),
      ruleId: code,
      fileUri: uriOf(file),
      startLine: line,
      startColumn: column,
    });
    Object.assign(one.result, besides(finding));
    run.addResult(one);
  }
  const log = new sarif.SarifBuilder();
  log.addRun(run);
  return `${log.buildSarifJsonString({ indent: true })}\n`;
}

/** What tells the same finding of two runs apart from a new one, and what it rests on. */
function besides({ fingerprint, isKnown, evidence, pointer, operation, side }: CheckedFinding): object {
  return {
    partialFingerprints: { 'contract/v1': fingerprint },
    baselineState: isKnown ? 'unchanged' : 'new',
    properties: { evidence, pointer, operation, side },
  };
}

/** Relative, as SARIF has it, with forward slashes and percent-encoding. */
function uriOf(file: string): string {
  const plain = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const encoded = plain.split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]%3A/.test(encoded)
    ? `file:///${encoded.replace('%3A', ':')}`
    : encoded.startsWith('/')
      ? `file://${encoded}`
      : encoded;
}
