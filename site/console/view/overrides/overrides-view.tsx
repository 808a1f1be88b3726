import type { App } from '../../app.ts';
import { ClockPanel } from './clock-panel.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { RateLimitPanel } from './rate-limit-panel.tsx';
import { ResetButton } from './reset-button.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';

/** What goes otherwise than the contract says: a scenario, faults, a rate limit; and the clock. */
export function OverridesView(app: App) {
  const { override } = app.state;
  return (
    <div class="sheet">
      <h1>Override</h1>
      <p class="lede">
        What is set here chooses the answer or the time; the stages are gone through all the same.{' '}
        <ResetButton {...app} />
      </p>
      {override !== null && (
        <div class="panels">
          <ScenarioPanel {...app} override={override} />
          <FaultPanel {...app} override={override} />
          <RateLimitPanel {...app} override={override} />
          <ClockPanel {...app} override={override} />
        </div>
      )}
    </div>
  );
}
