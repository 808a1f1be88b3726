import { useState } from 'preact/hooks';
import type { App } from '../../state/app.ts';
import type { OverridesState } from '../../state/console-state.ts';
import { Field } from './field.tsx';

interface PanelProps extends App {
  readonly overrides: OverridesState;
}

/** How fast each token may send. */
export function RateLimitPanel({ overrides: { rateLimit }, actions }: PanelProps) {
  const [requests, setRequests] = useState('10');
  const [seconds, setSeconds] = useState('1');
  const set = (event: Event) => {
    event.preventDefault();
    void actions.act(({ fake }) => fake.setRateLimit({ requests: Number(requests), seconds: Number(seconds) }));
  };
  return (
    <section class="panel" aria-labelledby="limit-title">
      <h2 id="limit-title">Rate limit</h2>
      {rateLimit === null ? (
        <p class="nothing">None is set.</p>
      ) : (
        <p class="set">
          {rateLimit.requests} requests in {rateLimit.seconds} s for each token{' '}
          <button type="button" onClick={() => actions.act(({ fake }) => fake.clearRateLimit())}>
            Clear the limit
          </button>
        </p>
      )}
      <form class="fields" onSubmit={set}>
        <Field label="Requests" value={requests} change={setRequests} />
        <Field label="Seconds" value={seconds} change={setSeconds} />
        <button type="submit" class="primary">
          Set the limit
        </button>
      </form>
    </section>
  );
}
