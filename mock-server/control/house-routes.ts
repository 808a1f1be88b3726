import type { Answer } from '../exchange.ts';
import { andThen } from '../maybe-promise.ts';
import type { ControlRoute } from './control-route.ts';
import { json, problem, text } from './problem.ts';

/** What is told of the server and not of a world: is it alive, is it ready, what has it counted, who is it. */
export const houseRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/health/live',
    answer: () => json(200, { status: 'ok' }),
  },
  {
    method: 'GET',
    path: '/health/ready',
    // who is asked has its contract and its tenant: nothing listens before
    answer: (_world, { house }) =>
      house.isClosing ? problem(503, 'the fake is closing, and takes nothing new') : json(200, { status: 'ok' }),
  },
  {
    method: 'GET',
    path: '/metrics',
    answer: ({ stores }, { house }) =>
      andThen(stores.journal.list(), async ({ length }): Promise<Answer> => {
        const page = await house.metrics.page(length);
        return text(page.mediaType, page.text);
      }),
  },
  {
    method: 'GET',
    path: '/certificate.pem',
    answer: (_world, { house: { certificate } }) =>
      certificate === undefined
        ? problem(404, 'this fake speaks plain HTTP and has no certificate; start it with --tls')
        : text('application/x-pem-file', certificate),
  },
];
