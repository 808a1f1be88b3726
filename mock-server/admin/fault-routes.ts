import { NO_FAULT_NAME } from '../sandbox/index.ts';
import { isFaultName } from '../state/index.ts';
import { json, noContent, problem, withForm } from './responses.ts';
import type { AdminRoute } from './route.ts';

/** What goes wrong in a sandbox, and how fast its clients may send. */
export const faultRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/faults', answer: ({ faults: { faults } }) => json(200, { faults: faults.list() }) },
  {
    method: 'PUT',
    path: '/faults/{name}',
    answer({ faults: { faults } }, { params: { name = '' }, body }) {
      if (!isFaultName(name)) return problem(400, NO_FAULT_NAME);
      return withForm('Fault', body, (fault) => {
        faults.set(name, fault);
        return json(200, { name, fault });
      });
    },
  },
  {
    method: 'DELETE',
    path: '/faults/{name}',
    answer({ faults: { faults } }, { params: { name = '' } }) {
      try {
        faults.clear(name);
        return noContent();
      } catch (error) {
        return problem(404, (error as TypeError).message);
      }
    },
  },
  {
    method: 'DELETE',
    path: '/faults',
    answer({ faults: { faults } }) {
      faults.clearAll();
      return noContent();
    },
  },
  {
    method: 'GET',
    path: '/rate-limit',
    answer: ({ faults: { limiter } }) => json(200, { rateLimit: limiter.limit ?? null }),
  },
  {
    method: 'PUT',
    path: '/rate-limit',
    answer: ({ faults: { limiter } }, { body }) =>
      withForm('RateLimit', body, (limit) => {
        limiter.set(limit);
        return json(200, { rateLimit: limit });
      }),
  },
  {
    method: 'DELETE',
    path: '/rate-limit',
    answer({ faults: { limiter } }) {
      limiter.set(undefined);
      return noContent();
    },
  },
];
