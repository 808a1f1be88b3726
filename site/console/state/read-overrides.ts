import type { RateLimit } from '../../../mock-server/client/index.ts';
import type { Connection } from './connection.ts';
import type { OverridesState } from './console-state.ts';

/** Reads the overrides of a sandbox: its scenario and those there are, its faults, its rate limit, its clock. */
export async function readOverrides({ fake, read }: Connection): Promise<OverridesState> {
  const [report, list, faults, limit, clock] = await Promise.all([
    fake.scenario(),
    read('/scenarios') as Promise<{ readonly scenarios: readonly { name: string; description?: string }[] }>,
    fake.faults(),
    read('/rate-limit') as Promise<{ readonly rateLimit: RateLimit | null }>,
    fake.clock.read(),
  ]);
  const { scenario, state, next, requests } = report;
  const step = next === null ? '' : `, step ${next + 1} of ${scenario?.steps.length ?? 0} is next`;
  return {
    scenario: {
      name: scenario === null ? null : (scenario.name ?? 'one without a name'),
      state,
      progress: `${requests} ${requests === 1 ? 'request' : 'requests'} so far${step}`,
    },
    scenarios: list.scenarios.map(({ name, description = '' }) => ({ name, description })),
    faults,
    rateLimit: limit.rateLimit,
    clock,
  };
}
