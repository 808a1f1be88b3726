import {
  type EffectiveContract,
  type Finding,
  isAboutKey,
  type Operation,
  type RawFinding,
  type SourceLocation,
  SourceLocator,
  validateExchange,
} from '../../../contracts/internal.ts';
import type { JournalEntry } from '../../../mock-server/client/index.ts';
import { formattedJson } from './formatted-json.ts';

/** A finding, and the characters of the body that it is about; null where it is about none. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly place: SourceLocation | null;
}

/** A body as it is shown, and what was found in it. */
export interface BodyFindings {
  readonly text: string;
  readonly findings: readonly LocatedFinding[];
}

/**
 * The body of a journalled request with its findings at their places; laid out over several lines where it is sound
 * JSON. The journal does not keep the words that a place may need, so they are found again: they depend on the body alone.
 */
export function findingsInBody(
  { tables, ...contract }: EffectiveContract,
  { request, operation: id, findings }: JournalEntry,
): BodyFindings {
  const operation = tables.operations.find((each) => each.id === id);
  if (operation?.consumes !== 'application/json' || request.body === '')
    return { text: request.body, findings: findings.map((finding) => ({ finding, place: null })) };
  const text = formattedJson(request.body);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value]]));
  const sent = { method: request.method, url: request.path.split('?')[0] ?? '', headers, body: text };
  const again = validateExchange({ tables, ...contract }, { request: sent, response: null }).request;
  const places = new SourceLocator(text);
  return {
    text,
    findings: findings.map((finding) => ({ finding, place: locationOf(operation, places, finding, again) })),
  };
}

/** The place of a finding; what another stage than those of the body has found has none. */
export function locationOf(
  operation: Operation,
  places: SourceLocator,
  { code, pointer, stage }: Finding,
  again: readonly RawFinding[],
): SourceLocation | null {
  if (stage !== 'parse' && stage !== 'inspect') return null;
  const found = again.find((each) => each.code === code && each.pointer === pointer) ?? { code, pointer, slots: {} };
  return places.of(found, isAboutKey(operation, code)) ?? null;
}
