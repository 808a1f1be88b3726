import type { FindingCode } from '../../generated/index.ts';
import type { ProbeResult, VerifyResult } from '../verify/index.ts';
import type { ToolTold } from './check-sarif.ts';
import { type SarifRule, sarifLog } from './sarif-log.ts';

/** What no finding stands for: a request that the contract does not refuse, and an answer that tells nothing. */
const OTHER_RULES: Readonly<Record<string, Omit<SarifRule, 'id'>>> = {
  'answered-otherwise': {
    summary: 'A request that the contract takes is answered otherwise.',
    help: 'Look at the aspects that differ and at the claims that they contradict.',
    level: 'error',
  },
  'could-not-tell': {
    summary: 'What came back tells nothing of the contract.',
    help: 'Look at what stands between here and the server, and try again.',
    level: 'warning',
  },
};

/** SARIF 2.1.0: a result for each probe that differs or could not tell, under the finding that it is about. */
export function verifySarif({ results }: VerifyResult, { version, findings }: ToolTold): Promise<string> {
  const telling = results.filter(({ verdict }) => verdict !== 'agrees');
  const rules = [...new Set(telling.map(ruleOf))].map((id) => ruleFor(id, findings));
  return sarifLog(version, rules, telling.map(resultFor));
}

function ruleOf({ verdict, finding }: ProbeResult): string {
  return verdict === 'could-not-tell' ? 'could-not-tell' : (finding ?? 'answered-otherwise');
}

function ruleFor(id: string, findings: ToolTold['findings']): SarifRule {
  const other = OTHER_RULES[id];
  if (other !== undefined) return { id, ...other };
  const { summary } = findings[id as FindingCode];
  return { id, summary, help: 'The server answers this otherwise than the contract says.', level: 'error' };
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
