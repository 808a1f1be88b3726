import { expect, test } from 'vitest';
import { contractFetch, contractMiddleware, type TestingOptions, toBeValidRequest } from './index.ts';

const RETIRED = { rulings: { scope: 'either' } } as TestingOptions;

test('an option that was replaced is an error that names the new one', async () => {
  const problem = "There is no option 'rulings'; 'rulings' is now 'variants'.";
  expect(() => contractFetch(fetch, RETIRED)).toThrow(problem);
  expect(() => contractMiddleware(RETIRED)).toThrow(problem);
  await expect(toBeValidRequest({ method: 'GET', url: '/x' }, RETIRED)).rejects.toThrow(problem);
  const onBreach = { onBreach: [] } as TestingOptions;
  expect(() => contractMiddleware(onBreach)).toThrow("'onBreach' is now 'onViolation'");
  expect(() => contractFetch(fetch, onBreach)).toThrow("'onBreach' is now 'onViolation'");
});
