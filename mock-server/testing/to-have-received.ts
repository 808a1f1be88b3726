import {
  ArgumentError,
  assertArgument,
  isAnObject,
  isBoolean,
  isListOf,
  isShape,
  isText,
  plainData,
  readArgument,
} from '../../contracts/arguments/index.ts';
import { isSecretHeader, PLACEHOLDER } from '../../contracts/redaction/index.ts';
import type { MatcherResult } from '../../contracts/testing/index.ts';
import type { Expectation, FakeControls, NearMiss, VerificationResult } from '../index.ts';

/** Passes for a fake, here or elsewhere, whose journal has what is expected, as often as it is. */
export async function toHaveReceived(received: unknown, expectation: Expectation = {}): Promise<MatcherResult> {
  if (!readArgument('received', () => isFake(received)))
    throw new ArgumentError(
      'received',
      'toHaveReceived wants a fake: what startFakeCxone, connectFakeCxone or forKey give',
    );
  const expected = plainData('expectation', expectation) as Expectation;
  const result = await (received as Pick<FakeControls, 'verify'>).verify({ expectations: [expected] });
  assertArgument('received.verify()', result, isResult);
  return { pass: result.ok, message: () => messageOf(expected, result) };
}

const isResult = isShape({ ok: isBoolean, expectations: isListOf(isAnObject), unmatched: isListOf(isText) });

function isFake(value: unknown): value is Pick<FakeControls, 'verify'> {
  return value !== null && typeof value === 'object' && 'verify' in value && typeof value.verify === 'function';
}

function messageOf(expectation: Expectation, { ok, expectations: [result], unmatched }: VerificationResult): string {
  const { wanted = '', count = 0, matched = [], nearMisses = [] } = result ?? {};
  const { count: _count, name: _name, ...conditions } = expectation;
  const what =
    expectation.name ?? (Object.keys(conditions).length === 0 ? 'any request' : redactedConditions(conditions));
  return [
    `expected the fake ${ok ? 'not ' : ''}to have received ${wanted} of ${what}`,
    `It received ${count} of them${matched.length === 0 ? '' : ` (${matched.join(', ')})`}, and ${unmatched.length} other requests.`,
    ...(nearMisses.length > 0 ? [nearest(nearMisses)] : []),
  ].join('\n\n');
}

/** Nobody wants to read a credential that a test looks for. */
function redactedConditions(conditions: object): string {
  return JSON.stringify(conditions, (name, value) => (isSecretHeader(name.toLowerCase()) ? PLACEHOLDER : value));
}

/** A test runner prints the message among much else. */
const MOST_LINES = 15;

function nearest(nearMisses: readonly NearMiss[]): string {
  const lines = nearMisses.map(linesOf).join('\n\n').split('\n');
  if (lines.length <= MOST_LINES) return lines.join('\n');
  return [...lines.slice(0, MOST_LINES - 1), 'and more; the journal has every request'].join('\n');
}

function linesOf({ id, differs }: NearMiss, index: number): string {
  const heading = index === 0 ? `${id} comes closest:` : `${id}:`;
  return [heading, ...differs.map(({ what, wanted, got }) => `  ${what}: wanted ${wanted}, got ${got}`)].join('\n');
}
