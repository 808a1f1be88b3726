import { callOf, callsOf } from '../calls/index.ts';
import { andThen } from '../maybe-promise.ts';
import type { ControlRoute } from './control-route.ts';
import { json, problem } from './problem.ts';

/** What was asked for, and what became of it. */
export const callRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/calls',
    answer: (world) => andThen(callsOf(world), (calls) => json(200, { calls })),
  },
  {
    method: 'GET',
    path: '/calls/{id}',
    answer: (world, { params }) =>
      andThen(callOf(world, params['id'] ?? ''), (call) =>
        call === undefined
          ? problem(404, `there is no call '${params['id']}'; it may have been dropped or reset`)
          : json(200, call),
      ),
  },
  {
    method: 'GET',
    path: '/double-dials',
    answer: ({ stores }) => andThen(stores.dials.doubles(), (doubleDials) => json(200, { doubleDials })),
  },
];
