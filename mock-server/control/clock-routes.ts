import type { ControlRoute } from './control-route.ts';
import { json } from './problem.ts';
import { withForm } from './with-form.ts';

/** The clock of a world: what it shows, and how it is set. */
export const clockRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/clock', answer: ({ clock }) => json(200, clock.reading()) },
  {
    method: 'PATCH',
    path: '/clock',
    answer: ({ clock }, { body }) => withForm('ClockChange', body, (change) => json(200, clock.change(change))),
  },
];
