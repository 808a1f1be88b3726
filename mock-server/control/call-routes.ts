import { andThen } from '../maybe-promise.ts';
import type { ControlRoute } from './control-route.ts';
import { json } from './problem.ts';

/** What was asked for, and what became of it. */
export const callRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/calls',
    answer: ({ stores }) => andThen(stores.calls.list(), (calls) => json(200, { calls })),
  },
];
