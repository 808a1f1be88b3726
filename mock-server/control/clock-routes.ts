import type { Forms } from '../../generated/index.ts';
import type { ControlRoute } from './control-route.ts';
import { json } from './problem.ts';
import { withForm } from './with-form.ts';

/** The clock of a world: what it shows, and how it is set. */
export const clockRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/clock', answer: ({ clock }) => json(200, clock.reading()) },
  {
    method: 'PATCH',
    path: '/clock',
    answer: ({ clock }, { body }) =>
      withForm('ClockChange', body, ({ now, advance, isRunning }: Forms['ClockChange']) => {
        if (isRunning === false) clock.stop();
        if (now !== undefined) clock.set(Date.parse(now));
        if (advance !== undefined) clock.advance(advance * 1000);
        if (isRunning === true) clock.start();
        return json(200, clock.reading());
      }),
  },
];
