import { describe, expect, test } from 'vitest';
import { type DocumentOperations, defaultContract } from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';
import { NOW } from '../test-support/store-values.ts';
import { namedAnswer, unknownOperation } from './named-answer.ts';
import { newState } from './new-state.ts';
import { checkedScenario, chosenScenario, scenarioProblems } from './scenario.ts';
import { reportIn } from './scenario-progress.ts';

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

  test('is its name, where there is none of that name', () => {
    const chosen = chosenScenario(operations, 'rate-limitd');
    expect(chosen).toEqual({ problems: [{ pointer: '', problem: expect.stringContaining('"rate-limited"') }] });
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

describe('the response that a name stands for', () => {
  const named = (name: string, id = 'placeCall') => {
    const operation = defaultContract.tables.operations.find((each) => each.id === id);
    return operation && namedAnswer(defaultContract.tables, operation, name);
  };

  test('is of a status, a reply, or a finding, by what the operation replies', () => {
    expect(named('400')).toEqual({ reply: 'invalid_campaign', isAnyOfStatus: true });
    expect(named('invalid_campaign')).toEqual({ reply: 'invalid_campaign' });
    expect(named('campaign-unknown')).toEqual({ reply: 'invalid_campaign', finding: 'campaign-unknown' });
    expect(named('token-expired')).toEqual({ reply: 'invalid_token', finding: 'token-expired' });
    expect(named('token-expired', 'listSkills')).toEqual({ reply: 'acd_unauthorized', finding: 'token-expired' });
  });

  test('is none where the operation does not declare the status; those that it does are listed once each', () => {
    expect(named('418', 'listSkills')).toBe(
      'listSkills declares no status 418; it declares 200, 204, 400, 401, 405, 429, 500, 502, 503, 504',
    );
  });

  test.each([
    ['x400', 'findings'],
    ['400x', 'findings'],
    ['toString', 'findings'],
    ['campaign-unknwn', 'findings. Did you mean campaign-unknown?'],
    ['agent-unknown', 'findings. Did you mean key-unknown?'], // of other operations
    ['json-duplicate-key', 'findings. Did you mean json-forbidden-key?'], // it is only a warning
  ])('is none for %s, and only what the operation can reply is suggested', (name, end) => {
    const problem = String(named(name));
    expect(problem).toMatch(/^placeCall has no response named \S+; there are call_accepted, invalid_campaign, /);
    expect(problem.split(', and the codes of ')[1]).toBe(end);
  });

  test('is of an operation of the contract, or of a document', () => {
    const beside = { ...operations, documents: { ids: ['listBooks'] } as unknown as DocumentOperations };
    expect([unknownOperation(operations, 'placeCall'), unknownOperation(beside, 'listBooks')]).toEqual([
      undefined,
      undefined,
    ]);
    const ending = ' GET /_fake/openapi.json lists those of the contract.';
    expect(unknownOperation(operations, 'placeCal')).toBe(
      `Unknown operation "placeCal". Did you mean "placeCall"?${ending}`,
    );
    expect(unknownOperation(beside, 'listBook')).toBe(
      `Unknown operation "listBook". Did you mean "listBooks"?${ending}`,
    );
  });
});

test('a scenario expires at its time, and not before', () => {
  const scenario = checkedScenario(operations, { steps: ['503…'], expires: { afterSeconds: 10 } });
  const stateAt = (time: number) => {
    const state = newState({ scenario }, NOW);
    return reportIn(state, { now: () => NOW + time }).state;
  };
  expect([0, 9_999, 10_000, 10_001].map(stateAt)).toEqual(['running', 'running', 'expired', 'expired']);
});
