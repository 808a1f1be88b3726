import type { Stub } from '../admin-types/index.ts';
import { type Answer, andThen, problem } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { stubProblems } from '../sandbox/index.ts';
import { nameProblem, tooManyStubs, unknownOverride, updateState, withStub } from '../state/index.ts';
import { json, noContent, withJson, wrongForm } from './responses.ts';
import type { AdminRoute } from './route.ts';

/** Responses to requests that meet conditions. */
export const stubRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/stubs',
    takesNoQuery: true,
    answer: ({ store }) => andThen(store.state(), ({ stubs }) => json(200, { stubs })),
  },
  {
    method: 'PUT',
    path: '/stubs/{name}',
    takesBody: true,
    answer(sandbox, { params: { name = '' }, body }) {
      const wrongName = nameProblem('stub', name);
      if (wrongName !== undefined) return problem(400, wrongName);
      return withJson(body, async (value) => {
        const problems = await stubProblems(name, value);
        return problems.length > 0 ? wrongForm(problems) : set(sandbox, name, value as Stub);
      });
    },
  },
  {
    method: 'DELETE',
    path: '/stubs/{name}',
    async answer({ store }, { params: { name = '' } }) {
      let unknown: string | undefined;
      await updateState(store, (state) => {
        unknown = unknownOverride('stub', state.stubs, name);
        return unknown === undefined
          ? { ...state, stubs: state.stubs.filter((each) => each.name !== name) }
          : undefined;
      });
      return unknown === undefined ? noContent() : problem(404, unknown);
    },
  },
  {
    method: 'DELETE',
    path: '/stubs',
    async answer({ store }) {
      await updateState(store, (state) => ({ ...state, stubs: [] }));
      return noContent();
    },
  },
];

async function set({ store }: Sandbox, name: string, stub: Stub): Promise<Answer> {
  let tooMany: string | undefined;
  await updateState(store, (state) => {
    const stubs = withStub(state.stubs, name, stub);
    tooMany = tooManyStubs(stubs);
    return tooMany === undefined ? { ...state, stubs } : undefined;
  });
  return tooMany === undefined ? json(200, { name, stub }) : problem(400, tooMany);
}
