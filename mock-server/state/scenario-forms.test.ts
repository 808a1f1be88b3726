import { describe, expect, test } from 'vitest';
import { defaultContract } from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';
import { checkedScenario, chosenScenario, scenarioProblems } from './scenario.ts';

const operations = { tables: defaultContract.tables, documents: undefined };
const stepsOf = (steps: Forms['Scenario']['steps'], more: Partial<Forms['Scenario']> = {}) =>
  checkedScenario(operations, { steps, ...more }).steps.map(({ answer, ...step }) => step);
const problemsOf = (form: Forms['Scenario']) => {
  const chosen = chosenScenario(operations, form);
  return 'problems' in chosen ? chosen.problems : [];
};
const usual = { operation: 'placeCall', times: 1, delay: 0, expireToken: false };

describe('the steps of a scenario', () => {
  test('may be written in short', () => {
    expect(stepsOf(['202  x3', ' 503 retry-after 2 delay 800', '429 no retry-after', 'pass…'])).toEqual([
      { ...usual, label: '202 x3', times: 3 },
      { ...usual, label: '503', retryAfter: '2', delay: 800 },
      { ...usual, label: '429', retryAfter: null },
      { ...usual, label: 'pass...', times: 'always' },
    ]);
  });

  test('may be written in full, with the requests that they are for', () => {
    const [equal, matching] = stepsOf([
      { answer: 503, when: { pointer: '/campaignId', equals: 'a' } },
      { answer: 503, expireToken: true, when: { pointer: '/campaignId', matches: '^a' } },
    ]);
    expect(equal?.when).toStrictEqual({ pointer: '/campaignId', equals: 'a' });
    expect(matching?.when).toStrictEqual({ pointer: '/campaignId', matches: '^a' });
    expect(matching?.expireToken).toBe(true);
  });

  test('are of the operation that the scenario or their condition names', () => {
    expect(stepsOf([200], { operation: 'listSkills' })).toEqual([{ ...usual, operation: 'listSkills', label: '200' }]);
    expect(stepsOf([{ answer: 200, when: { operation: 'listSkills' } }])).toEqual([
      { ...usual, operation: 'listSkills', label: '200' },
    ]);
  });

  test('are gone through once, so many times, or without end', () => {
    const roundsOf = (repeat?: Forms['Scenario']['repeat']) =>
      checkedScenario(operations, { steps: [202], ...(repeat !== undefined && { repeat }) }).rounds;
    expect([roundsOf(), roundsOf(false), roundsOf(3), roundsOf(true)]).toEqual([1, 1, 3, 'always']);
  });
});

describe('what is wrong with a scenario', () => {
  test.each<[Forms['Scenario'], string, string]>([
    [{ steps: ['503…', 202] }, '/steps/1', 'is never reached, because the step before it is repeated forever'],
    [{ steps: [202, '503…', 202] }, '/steps/2', 'is never reached, because the step before it is repeated forever'],
    [{ steps: ['20…2'] }, '/steps/0', "'20…2' does not begin with a status, a reply, a finding or pass"],
    [{ steps: ['503 x2 x3'] }, '/steps/0', "'503 x2 x3' says twice what times is"],
    [{ steps: [202], operation: 'hangUp' }, '/operation', 'Unknown operation "hangUp".'],
    [
      { steps: [{ answer: 503, retryAfter: 'soon' }] },
      '/steps/0/retryAfter',
      'must be a date that exists, such as Thu, 31 Jan 2030 12:00:00 GMT',
    ],
  ])('%j', (form, pointer, problem) => {
    expect(problemsOf(form)).toEqual([{ pointer, problem: expect.stringContaining(problem) }]);
  });

  test('is nothing where the step without end is the last, and where a date exists', () => {
    expect(problemsOf({ steps: [202, '503…'] })).toEqual([]);
    expect(problemsOf({ steps: [{ answer: 503, retryAfter: 'Thu, 31 Jan 2030 12:00:00 GMT' }] })).toEqual([]);
  });

  test('is listed up to a number, and the rest is counted', async () => {
    const problems = await scenarioProblems(operations, { steps: Array(20_000).fill(1) });
    expect(problems[0]).toEqual({ pointer: '/steps', problem: 'must have at most 1000 items' });
    expect(problems.length).toBeLessThan(1_001);
    expect(problems.at(-1)?.problem).toMatch(/^has \d{5} more violations, not listed$/);
  });

  test('is one error where a scenario must be right', () => {
    const form = { steps: ['?', '503 x2 x3'] };
    expect(() => checkedScenario(operations, form)).toThrow(
      /scenario.*'\?' does not begin with .*; '503 x2 x3' says twice/,
    );
  });

  test('is what its form does not allow, or else what it names and is not there', async () => {
    const pointers = async (value: unknown) =>
      (await scenarioProblems(operations, value)).map(({ pointer }) => pointer);
    expect(await pointers({ steps: [] })).toEqual(['/steps']);
    expect(await pointers({ steps: ['?'] })).toEqual(['/steps/0']);
    expect(await pointers({ steps: [202] })).toEqual([]);
  });
});
