import { healthOf } from '../health.ts';
import { andThen } from '../maybe-promise.ts';
import { callRoutes } from './call-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import { consoleRoutes } from './console-routes.ts';
import type { ControlRoute } from './control-route.ts';
import { docsRoutes } from './docs-routes.ts';
import { houseRoutes } from './house-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { json, noContent } from './problem.ts';
import { scenarioRoutes } from './scenario-routes.ts';
import { tenantRoutes } from './tenant-routes.ts';
import { testKeyRoutes } from './test-key-routes.ts';
import { tokenRoutes } from './token-routes.ts';
import { weatherRoutes } from './weather-routes.ts';

/** Everything that the control surface does, an area a file. */
export const controlRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/health', answer: (world, { house }) => json(200, healthOf(world, house)) },
  ...houseRoutes,
  ...docsRoutes,
  ...consoleRoutes,
  ...journalRoutes,
  ...callRoutes,
  ...clockRoutes,
  ...scenarioRoutes,
  ...testKeyRoutes,
  ...weatherRoutes,
  ...tenantRoutes,
  ...tokenRoutes,
  { method: 'POST', path: '/reset', answer: (world) => andThen(world.reset(), noContent) },
  {
    method: 'GET',
    path: '/openapi.json',
    async answer({ contract, origin }) {
      const spec = JSON.stringify(await contract.openapi());
      return json(200, JSON.parse(spec.replaceAll('http://127.0.0.1:4010', origin.url)));
    },
  },
];
