import type { App } from '../../app.ts';
import { ClockPanel } from './clock-panel.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { RateLimitPanel } from './rate-limit-panel.tsx';
import { ResetButton } from './reset-button.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';

/** What goes otherwise than the contract says: a scenario, faults, a rate limit; and the clock. */
export function SteeringView(app: App) {
  const { steering } = app.state;
  return (
    <div class="sheet">
      <h1>Steering</h1>
      <p class="lede">
        What is set here chooses the answer or the time; the rooms are gone through all the same.{' '}
        <ResetButton {...app} />
      </p>
      {steering !== null && (
        <div class="panels">
          <ScenarioPanel {...app} steering={steering} />
          <FaultPanel {...app} steering={steering} />
          <RateLimitPanel {...app} steering={steering} />
          <ClockPanel {...app} steering={steering} />
        </div>
      )}
    </div>
  );
}
