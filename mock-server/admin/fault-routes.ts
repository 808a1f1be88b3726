import { andThen, problem } from '../exchange/index.ts';
import { faultProblems, namedOperations } from '../sandbox/index.ts';
import { nameProblem, unknownOverride, updateState, withFault, withRateLimit } from '../state/index.ts';
import { json, noContent, withForm, wrongForm } from './responses.ts';
import type { AdminRoute } from './route.ts';

/** What goes wrong in a sandbox, and how fast its clients may send. */
export const faultRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/faults',
    takesNoQuery: true,
    answer: ({ store }) => andThen(store.state(), ({ faults }) => json(200, { faults })),
  },
  {
    method: 'PUT',
    path: '/faults/{name}',
    takesBody: true,
    answer(sandbox, { params: { name = '' }, body }) {
      const { store } = sandbox;
      const wrongName = nameProblem('fault', name);
      if (wrongName !== undefined) return problem(400, wrongName);
      return withForm('Fault', body, async (fault) => {
        const problems = await faultProblems(namedOperations(sandbox), name, fault);
        if (problems.length > 0) return wrongForm(problems);
        await updateState(store, (state) => ({ ...state, faults: withFault(state.faults, name, fault) }));
        return json(200, { name, fault });
      });
    },
  },
  {
    method: 'DELETE',
    path: '/faults/{name}',
    async answer({ store }, { params: { name = '' } }) {
      let unknown: string | undefined;
      await updateState(store, (state) => {
        unknown = unknownOverride('fault', state.faults, name);
        return unknown === undefined
          ? { ...state, faults: state.faults.filter((each) => each.name !== name) }
          : undefined;
      });
      return unknown === undefined ? noContent() : problem(404, unknown);
    },
  },
  {
    method: 'DELETE',
    path: '/faults',
    async answer({ store }) {
      await updateState(store, (state) => ({ ...state, faults: [] }));
      return noContent();
    },
  },
  {
    method: 'GET',
    path: '/rate-limit',
    answer: ({ store }) =>
      andThen(store.state(), ({ rateLimit }) => json(200, { rateLimit: rateLimit?.limit ?? null })),
  },
  {
    method: 'PUT',
    path: '/rate-limit',
    takesBody: true,
    answer: ({ store }, { body }) =>
      withForm('RateLimit', body, async (limit) => {
        await updateState(store, (state) => withRateLimit(state, limit));
        return json(200, { rateLimit: limit });
      }),
  },
  {
    method: 'DELETE',
    path: '/rate-limit',
    async answer({ store }) {
      await updateState(store, (state) => withRateLimit(state, undefined));
      return noContent();
    },
  },
];
