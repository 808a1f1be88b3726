import type { App } from '../../state/app.ts';
import type { OverridesState } from '../../state/console-state.ts';

interface PanelProps extends App {
  readonly overrides: OverridesState;
}

/** The scenario that is set, and those that are built in. */
export function ScenarioPanel({ overrides: { scenario, scenarios }, actions }: PanelProps) {
  return (
    <section class="panel" aria-labelledby="scenario-title">
      <h2 id="scenario-title">Scenario</h2>
      {scenario.name === null ? (
        <p class="nothing">None is set.</p>
      ) : (
        <p class="set">
          <strong>{scenario.name}</strong> {scenario.state}: {scenario.progress}{' '}
          <button type="button" onClick={() => actions.act(({ fake }) => fake.clearScenario())}>
            Clear the scenario
          </button>
        </p>
      )}
      <ul class="choices">
        {scenarios.map(({ name, description }) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={scenario.name === name}
              onClick={() => actions.act(({ fake }) => fake.setScenario(name))}
            >
              {name}
            </button>
            <span>{description}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
