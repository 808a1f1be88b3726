import type { Answer } from '../exchange.ts';
import { healthOf } from '../health.ts';
import type { House } from '../house.ts';
import { andThen, type MaybePromise } from '../maybe-promise.ts';
import type { World } from '../world.ts';
import { houseRoutes } from './house-routes.ts';
import { mintToken } from './mint-token.ts';
import { json, noContent, problem } from './problem.ts';

/** What a control request brings: the id in its path, its body, and the server that it came to. */
export interface ControlRequest {
  readonly id: string;
  readonly house: House;
  readonly body: Uint8Array;
}

export interface ControlRoute {
  readonly method: 'GET' | 'POST';
  /** As it is shown. */
  readonly name: string;
  readonly path: RegExp;
  answer(world: World, request: ControlRequest): MaybePromise<Answer>;
}

export const controlRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    name: '/health',
    path: /^\/health$/,
    answer: (world, { house }) => json(200, healthOf(world, house)),
  },
  {
    method: 'GET',
    name: '/journal',
    path: /^\/journal$/,
    answer: ({ stores }) => andThen(stores.journal.list(), (entries) => json(200, { entries })),
  },
  {
    method: 'GET',
    name: '/journal/{id}',
    path: /^\/journal\/([^/]+)$/,
    answer: ({ stores }, { id }) =>
      andThen(stores.journal.get(id), (entry) =>
        entry === undefined
          ? problem(404, 'the journal has no such entry; it may have been dropped or reset')
          : json(200, entry),
      ),
  },
  {
    method: 'GET',
    name: '/calls',
    path: /^\/calls$/,
    answer: ({ stores }) => andThen(stores.calls.list(), (calls) => json(200, { calls })),
  },
  { method: 'POST', name: '/tokens', path: /^\/tokens$/, answer: mintToken },
  {
    method: 'POST',
    name: '/reset',
    path: /^\/reset$/,
    answer: (world) => andThen(world.reset(), noContent),
  },
  {
    method: 'GET',
    name: '/openapi.json',
    path: /^\/openapi\.json$/,
    async answer({ contract, origin }) {
      const spec = JSON.stringify(await contract.openapi());
      return json(200, JSON.parse(spec.replaceAll('http://127.0.0.1:4010', origin)));
    },
  },
  ...houseRoutes,
];
