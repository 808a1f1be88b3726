import type { FindingCode } from '../../generated/index.ts';
import type { CheckedFinding, CheckResult } from '../check/index.ts';
import type { FindingEntry } from '../contract/index.ts';
import { percentEncoded } from '../http/index.ts';
import type { ProbeResult, VerifyResult } from '../verify/index.ts';
import { clean } from './finding-lines.ts';
import { loaded } from './junit.ts';

/** What a SARIF log says of the tool. */
export interface SarifTool {
  readonly version: string;
  readonly findings: Readonly<Record<FindingCode, FindingEntry>>;
}

/** SARIF 2.1.0: a rule for each code that was found, a result for each finding that is listed, with its place. */
export function checkSarif(result: CheckResult, { version, findings }: SarifTool): Promise<string> {
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

/** What distinguishes the same finding of two runs from a new one, and what it rests on. */
function besides({ fingerprint, isKnown, evidence, pointer, operation, side }: CheckedFinding): object {
  return {
    partialFingerprints: { 'contract/v1': fingerprint },
    baselineState: isKnown ? 'unchanged' : 'new',
    properties: { evidence, pointer, operation, side },
  };
}

type Level = 'error' | 'warning' | 'note';

interface SarifRule {
  readonly id: string;
  readonly summary: string;
  readonly help: string;
  readonly level: Level;
}

interface SarifResult {
  readonly rule: string;
  readonly level: Level;
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Further members of the result. */
  readonly besides: object;
}

/** SARIF 2.1.0, by a library that is an optional peer; rejects with MissingPackage where it is not installed. */
async function sarifLog(
  version: string,
  rules: readonly SarifRule[],
  results: readonly SarifResult[],
): Promise<string> {
  const sarif = await loaded('sarif', 'node-sarif-builder', () => import('node-sarif-builder'));
  const run = new sarif.SarifRunBuilder().initSimple({ toolDriverName: 'fake-cxone', toolDriverVersion: version });
  for (const { id, summary, help, level } of rules) {
    const rule = new sarif.SarifRuleBuilder().initSimple({
      ruleId: id,
      shortDescriptionText: summary,
      fullDescriptionText: `${summary} ${help}`,
    });
    Object.assign(rule.rule, { defaultConfiguration: { level }, help: { text: help } });
    run.addRule(rule);
  }
  for (const { rule, level, text, file, line, column, besides } of results) {
    const one = new sarif.SarifResultBuilder().initSimple({
      level,
      messageText: clean(text),
      ruleId: rule,
      fileUri: uriOf(file),
      startLine: line,
      startColumn: column,
      endColumn: column,
    });
    Object.assign(one.result, besides);
    run.addResult(one);
  }
  const log = new sarif.SarifBuilder();
  log.addRun(run);
  return `${log.buildSarifJsonString({ indent: true })}\n`;
}

/** Relative, as SARIF has it, with forward slashes and percent-encoding. */
function uriOf(file: string): string {
  const plain = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const encoded = plain.split('/').map(percentEncoded).join('/');
  return /^[A-Za-z]%3A/.test(encoded)
    ? `file:///${encoded.replace('%3A', ':')}`
    : encoded.startsWith('/')
      ? `file://${encoded}`
      : encoded;
}

/** What no finding stands for: a request that the contract does not reject, and an answer that shows nothing. */
const OTHER_RULES: Readonly<Record<string, Omit<SarifRule, 'id'>>> = {
  'answered-otherwise': {
    summary: 'The response to a valid request differs from the contract.',
    help: 'Look at the aspects that differ and at the claims that they contradict.',
    level: 'error',
  },
  'could-not-tell': {
    summary: 'The response shows nothing about the contract.',
    help: 'Check the proxies and gateways between this machine and the server, and try again.',
    level: 'warning',
  },
};

/** SARIF 2.1.0: a result for each probe that differs or could not tell, under the finding that it is about. */
export function verifySarif({ results }: VerifyResult, { version, findings }: SarifTool): Promise<string> {
  const relevant = results.filter(({ verdict }) => verdict !== 'agrees');
  const rules = [...new Set(relevant.map(ruleOf))].map((id) => ruleFor(id, findings));
  return sarifLog(version, rules, relevant.map(resultFor));
}

function ruleOf({ verdict, finding }: ProbeResult): string {
  return verdict === 'could-not-tell' ? 'could-not-tell' : (finding ?? 'answered-otherwise');
}

function ruleFor(id: string, findings: SarifTool['findings']): SarifRule {
  const other = OTHER_RULES[id];
  if (other !== undefined) return { id, ...other };
  const { summary } = findings[id as FindingCode];
  return { id, summary, help: 'The response of the server differs from the contract.', level: 'error' };
}

function resultFor(result: ProbeResult) {
  const { probe, why, verdict, aspects, operation } = result;
  const differing = aspects.filter((each) => each.verdict === 'differs');
  const claims = [...new Set(differing.flatMap((each) => each.claims))];
  return {
    rule: ruleOf(result),
    level: verdict === 'differs' ? ('error' as const) : ('warning' as const),
    text: `${probe.title}: ${why}`,
    file: `spec/cases/${probe.file}`,
    line: probe.line,
    column: 1,
    besides: {
      partialFingerprints: { 'verify/v1': `${probe.title} ${differing.map(({ aspect }) => aspect).join(' ')}`.trim() },
      properties: { evidence: claims, operation, tier: probe.tier, aspects: differing.map(({ aspect }) => aspect) },
    },
  };
}
