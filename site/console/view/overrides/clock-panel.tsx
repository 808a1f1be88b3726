import { useState } from 'preact/hooks';
import type { App } from '../../state/app.ts';
import type { OverridesState } from '../../state/console-state.ts';
import { Field } from './field.tsx';

interface PanelProps extends App {
  readonly overrides: OverridesState;
}

const STEPS: readonly (readonly [seconds: number, words: string])[] = [
  [10, '10 seconds'],
  [60, 'A minute'],
  [3_600, 'An hour'],
  [86_400, 'A day'],
];

/** The fake's clock: what it shows, and how it is moved. */
export function ClockPanel({ overrides: { clock }, actions }: PanelProps) {
  const [now, setNow] = useState('');
  const set = (event: Event) => {
    event.preventDefault();
    void actions.act(({ fake }) => fake.clock.set(now === '' ? clock.now : now));
  };
  return (
    <section class="panel" aria-labelledby="clock-title">
      <h2 id="clock-title">Clock</h2>
      <p class="set">
        <time dateTime={clock.now}>{clock.now}</time> {clock.isRunning ? 'running' : 'stopped'}{' '}
        <button
          type="button"
          onClick={() => actions.act(({ fake }) => (clock.isRunning ? fake.clock.stop() : fake.clock.start()))}
        >
          {clock.isRunning ? 'Stop the clock' : 'Start the clock'}
        </button>
      </p>
      <fieldset class="steps">
        <legend>Advance by</legend>
        {STEPS.map(([seconds, words]) => (
          <button type="button" key={seconds} onClick={() => actions.act(({ fake }) => fake.clock.advance(seconds))}>
            {words}
          </button>
        ))}
      </fieldset>
      <form class="fields" onSubmit={set}>
        <Field label="Another time (ISO 8601)" value={now} change={setNow} />
        <button type="submit" class="primary">
          Set the clock
        </button>
      </form>
    </section>
  );
}
