import { choosesReply, type Delivery, type Override, type RequestContext } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { Chooser } from './chooser.ts';
import { fault } from './fault.ts';
import { preference } from './prefer.ts';
import { rateLimit } from './rate-limit.ts';
import { recording } from './replay.ts';
import { scenario } from './scenario.ts';

/** In order of precedence: once somebody has chosen an answer, nobody else is asked. */
const choosers: readonly Chooser[] = [preference, scenario, fault, rateLimit, recording];

/** Asks one after the other; what those preference for who choose no answer, such as a delay, is added up. */
export function choose(sandbox: Sandbox, exchange: RequestContext): Override | undefined {
  let chosen: Override | undefined;
  for (const chooser of choosers) {
    const next = chooser(sandbox, exchange);
    if (next === undefined) continue;
    chosen = chosen === undefined ? next : together(chosen, next);
    if (choosesReply(chosen)) return chosen;
  }
  return chosen;
}

/** Where no operation answers there is nothing to choose from, but a recording may know what was answered. */
export function chooseElsewhere(sandbox: Sandbox, exchange: RequestContext): Override | undefined {
  return recording(sandbox, exchange);
}

function together(first: Override, next: Override): Override {
  return {
    ...first,
    ...next,
    by: next.delivery?.cut !== undefined || choosesReply(next) ? next.by : first.by,
    why: `${first.why}; ${next.why}`,
    ...(first.applied && { applied: first.applied }),
    delivery: both(first.delivery ?? {}, next.delivery ?? {}),
  };
}

function both(first: Delivery, next: Delivery): Delivery {
  const delay = (first.delay ?? 0) + (next.delay ?? 0);
  return { ...first, ...next, ...(delay > 0 && { delay }) };
}
