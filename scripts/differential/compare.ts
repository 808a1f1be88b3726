import { type Finding, inspectRequest } from '../../contracts/internal.ts';
import { rulesByOperation } from '../../contracts/rules/index.ts';

/** How two answers to the same body relate: they agree, differ for a named reason, or contradict each other. */
export type Comparison = 'agree' | Reason | `unexplained: ${string}`;

/** Why the contract, the wire and a schema may say different things of a body. */
export type Reason =
  | 'a rule, which no schema states'
  | 'a rule that needs a tenant'
  | 'more than 100 findings'
  | 'a key that JSON readers must not take';

const ruleCodes = new Set<string>(rulesByOperation.placeCall.map(({ code }) => code));
const MOST_FINDINGS = 100;

/** The findings of a body, or what was thrown. */
export function findingsOf(body: unknown): readonly Finding[] | Error {
  try {
    return inspectRequest('placeCall', body);
  } catch (error) {
    return error as Error;
  }
}

/** The contract beside the places that a schema validator names. */
export function compareToSchema(findings: readonly Finding[] | Error, places: readonly string[]): Comparison {
  if (findings instanceof Error) return `unexplained: it throws ${findings.message}`;
  const bySchema = findings.filter(({ code, severity }) => severity === 'error' && !ruleCodes.has(code));
  if (places.length === 0) {
    if (bySchema.length > 0) return `unexplained: ${bySchema[0]?.code}, which the schema takes`;
    return findings.some(({ severity }) => severity === 'error') ? 'a rule, which no schema states' : 'agree';
  }
  if (bySchema.length === 0) return `unexplained: the schema rejects ${places[0]}`;
  const found = new Set(findings.map(({ pointer }) => pointer));
  const missing = places.find((place) => !found.has(place));
  if (missing === undefined) return 'agree';
  return findings.length >= MOST_FINDINGS ? 'more than 100 findings' : `unexplained: no finding at ${missing}`;
}

/** The contract beside what was answered over the wire: the status, and the code of the finding that is reported. */
export function compareToWire(
  findings: readonly Finding[] | Error,
  { status, code, text }: { readonly status: number; readonly code: string | null; readonly text: string },
): Comparison {
  if (findings instanceof Error) return `unexplained: it throws ${findings.message}`;
  const expected = findings.find(({ severity }) => severity === 'error');
  if (expected === undefined && status === 202) return 'agree';
  if (expected?.code === code && status === 400) return 'agree';
  if (code === 'json-forbidden-key' && /"(?:__proto__|constructor|prototype)"/.test(text))
    return 'a key that JSON readers must not take';
  if (status >= 400 && ruleCodes.has(code ?? '')) return 'a rule that needs a tenant';
  return `unexplained: ${status} ${code}, not ${expected?.code ?? '202'}`;
}
