import { useRef } from 'preact/hooks';
import type { App } from '../../state/app.ts';
import { ClockPanel } from './clock-panel.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { RateLimitPanel } from './rate-limit-panel.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';

/** What goes otherwise than the contract says: a scenario, faults, a rate limit; and the clock. */
export function OverridesView(app: App) {
  const { overrides } = app.state;
  return (
    <div class="sheet">
      <h1>Overrides</h1>
      <p class="lede">
        Overrides choose the response or the time. Requests still pass through all stages. <ResetButton {...app} />
      </p>
      {overrides !== null && (
        <div class="panels">
          <ScenarioPanel {...app} overrides={overrides} />
          <FaultPanel {...app} overrides={overrides} />
          <RateLimitPanel {...app} overrides={overrides} />
          <ClockPanel {...app} overrides={overrides} />
        </div>
      )}
    </div>
  );
}

/** Sets the sandbox back to its start, when somebody has said so twice. */
function ResetButton({ actions }: App) {
  const dialog = useRef<HTMLDialogElement>(null);
  const reset = () => {
    dialog.current?.close();
    void actions.act(async ({ fake }) => {
      await fake.reset();
      actions.follow();
    });
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Reset this sandbox
      </button>
      <dialog ref={dialog} aria-labelledby="reset-title">
        <h2 id="reset-title">Reset this sandbox?</h2>
        <p>This clears the journal and the calls, restores the initial tenant and faults, and resets the clock.</p>
        <button type="button" class="primary" onClick={reset}>
          Reset
        </button>{' '}
        <button type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
      </dialog>
    </>
  );
}
