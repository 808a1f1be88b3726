import { type Finding, inspectRequest } from '../../contracts/internal.ts';
import { rulesOf } from '../../contracts/rules/index.ts';

/** How two answers to the same body relate: they agree, differ for a named reason, or contradict each other. */
export type BodyComparison = 'agree' | Reason | `unexplained: ${string}`;

/** Why the contract, the wire and a schema may say different things of a body. */
type Reason =
  | 'a rule, which no schema states'
  | 'a rule that needs a tenant'
  | 'a call before'
  | 'a key that comes twice'
  | 'more than 100 findings'
  | 'a key that JSON readers must not take';

const ruleCodes = new Set<string>(rulesOf('placeCall').map(({ code }) => code));
/** Findings of the wire alone: of the text, and of what was sent before. */
const EXPLAINED = new Set<string>(['json-duplicate-key', 'double-dial']);
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
export function compareToSchema(findings: readonly Finding[] | Error, places: readonly string[]): BodyComparison {
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

/** What the fake says of a body that came over the wire: the status, and the findings of the journal. */
export interface Wire {
  readonly status: number;
  readonly findings: readonly Finding[];
}

/** The contract beside the wire: the same findings, and those that only the fake can know. */
export function compareToWire(findings: readonly Finding[] | Error, wire: Wire): BodyComparison {
  if (findings instanceof Error) return `unexplained: it throws ${findings.message}`;
  const isRejected = wire.findings.some(({ severity }) => severity === 'error');
  if ((wire.status === 202) === isRejected) return `unexplained: ${wire.status} with ${codesOf(wire.findings)}`;
  const seen = new Set(wire.findings.map(placeOf));
  const known = new Set(findings.map(placeOf));
  const extra = wire.findings.filter((each) => !known.has(placeOf(each)));
  if (extra.some(({ code }) => code === 'json-forbidden-key')) return 'a key that JSON readers must not take';
  const missing = findings.find((each) => !seen.has(placeOf(each)));
  if (missing !== undefined)
    return wire.findings.length >= MOST_FINDINGS ? 'more than 100 findings' : `unexplained: no ${placeOf(missing)}`;
  const stranger = extra.find(({ code }) => !EXPLAINED.has(code) && !ruleCodes.has(code));
  if (stranger !== undefined) return `unexplained: ${placeOf(stranger)} on the wire alone`;
  if (extra.some(({ code }) => ruleCodes.has(code))) return 'a rule that needs a tenant';
  if (extra.some(({ code }) => code === 'double-dial')) return 'a call before';
  return extra.length > 0 ? 'a key that comes twice' : 'agree';
}

function placeOf({ code, pointer }: Finding): string {
  return `${code} at ${pointer}`;
}

function codesOf(findings: readonly Finding[]): string {
  return findings.map(({ code }) => code).join(', ');
}
