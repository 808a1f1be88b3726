import { andThen } from '../maybe-promise.ts';
import type { ControlRoute } from './control-route.ts';
import { json, problem } from './problem.ts';

/** What was sent and answered. */
export const journalRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/journal',
    answer: ({ stores }) => andThen(stores.journal.list(), (entries) => json(200, { entries })),
  },
  {
    method: 'GET',
    path: '/journal/{id}',
    answer: ({ stores }, { params }) =>
      andThen(stores.journal.get(params['id'] ?? ''), (entry) =>
        entry === undefined
          ? problem(404, 'the journal has no such entry; it may have been dropped or reset')
          : json(200, entry),
      ),
  },
];
