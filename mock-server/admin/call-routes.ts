import { andThen, problem } from '../exchange/index.ts';
import { callOf, callsOf } from '../sandbox/index.ts';
import { changedClock, clockProblem, clockState, updateState } from '../state/index.ts';
import { dialerReport } from './dialer-report.ts';
import { json, jsonList, withForm } from './responses.ts';
import type { AdminRoute } from './route.ts';

/** The requested calls, and their outcome. */
export const callRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/calls',
    takesNoQuery: true,
    answer: (sandbox) => andThen(callsOf(sandbox), (calls) => jsonList(calls, (all) => ({ calls: all }))),
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
    path: '/dialer',
    takesNoQuery: true,
    answer: (sandbox) => andThen(dialerReport(sandbox), (report) => json(200, report)),
  },
  {
    method: 'GET',
    path: '/notify',
    answer(sandbox, { serverContext: { notifications } }) {
      const report = notifications?.(sandbox);
      return report === undefined
        ? problem(404, 'this fake posts no events; start it with --notify')
        : json(200, report);
    },
  },
  {
    method: 'GET',
    path: '/double-dials',
    takesNoQuery: true,
    answer: ({ store }) => andThen(store.doubleDials(), (dials) => jsonList(dials, (doubleDials) => ({ doubleDials }))),
  },
];

/** The clock of a sandbox: what it shows, and how it is set. */
export const clockRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/clock',
    answer: ({ store, source }) => andThen(store.state(), (state) => json(200, clockState(state, source))),
  },
  {
    method: 'PATCH',
    path: '/clock',
    takesBody: true,
    answer: ({ store, source, waiting }, { body }) =>
      withForm('ClockChange', body, async (change) => {
        const problems: string[] = [];
        const after = await updateState(store, (state) => {
          const reason = clockProblem(state, change, source);
          if (reason === undefined) return changedClock(state, change, source);
          problems.push(reason);
          return undefined;
        });
        waiting.wake();
        return after === undefined ? problem(400, problems[0] ?? '') : json(200, clockState(after, source));
      }),
  },
];
