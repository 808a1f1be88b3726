import { patternOf } from '../scrub/index.ts';
import type { Outcome } from './expected-answer.ts';
import { DEFAULT_TENANTS, FICTIONAL_NUMBER, type Given } from './probe.ts';

/** What people put between the digits of a number. */
const MARKS = String.raw`[\s().\-/\u2010-\u2015]{0,3}`;
const COUNTRY = FICTIONAL_NUMBER.slice(0, 2);

/**
 * An outcome with the names of the default tenant in place of whatever the sender gave, should it come back: as it is,
 * escaped, in base64 or in hex; a number also as people write it.
 */
export function withoutGiven(outcome: Outcome, given: Given): Outcome {
  const replacements = replacementsFor(given);
  const clean = (text: string) => replacements.reduce((all, [pattern, to]) => all.replace(pattern, to), text);
  if ('failed' in outcome) return { failed: clean(outcome.failed) };
  const headers = Object.entries(outcome.headers).map(([name, value]) => [name, clean(value)]);
  return { ...outcome, headers: Object.fromEntries(headers), body: clean(outcome.body) };
}

function replacementsFor({ token, number, campaign, script, externalId }: Given): readonly [RegExp, string][] {
  const pairs: readonly (readonly [string | undefined, string])[] = [
    [token, '[token]'],
    [number, FICTIONAL_NUMBER],
    [campaign, DEFAULT_TENANTS.campaign],
    [script, DEFAULT_TENANTS.script],
    [externalId, 'ext-12345'],
  ];
  const patterns = pairs.flatMap(([from, to]): [RegExp, string][] => {
    const pattern = from === undefined ? undefined : patternOf(from);
    return pattern === undefined ? [] : [[pattern, to]];
  });
  return number === undefined ? patterns : [...patterns, ...digitsOf(number)];
}

/** A number with marks between its digits; in North America also without its country. */
function digitsOf(number: string): [RegExp, string][] {
  const pattern = (digits: string) => new RegExp(`(?<!\\d)\\(?${[...digits].join(MARKS)}(?!\\d)`, 'g');
  const whole: [RegExp, string] = [pattern(number.slice(1)), FICTIONAL_NUMBER.slice(1)];
  return number.startsWith(COUNTRY) ? [whole, [pattern(number.slice(2)), FICTIONAL_NUMBER.slice(2)]] : [whole];
}
