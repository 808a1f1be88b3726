import { andThen } from '../exchange/index.ts';
import { callOf, callsOf } from '../sandbox/index.ts';
import { json, problem, withForm } from './responses.ts';
import type { AdminRoute } from './route.ts';

/** What was asked for, and what became of it. */
export const callRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/calls',
    answer: (sandbox) => andThen(callsOf(sandbox), (calls) => json(200, { calls })),
  },
  {
    method: 'GET',
    path: '/calls/{id}',
    answer: (sandbox, { params }) =>
      andThen(callOf(sandbox, params['id'] ?? ''), (call) =>
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

/** The clock of a sandbox: what it shows, and how it is set. */
export const clockRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/clock', answer: ({ clock }) => json(200, clock.value()) },
  {
    method: 'PATCH',
    path: '/clock',
    answer: ({ clock }, { body }) =>
      withForm('ClockChange', body, (change) => {
        const reason = clock.problemOf(change);
        return reason === undefined ? json(200, clock.change(change)) : problem(400, reason);
      }),
  },
];
