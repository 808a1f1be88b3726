import { valuesOf } from '../../contracts/internal.ts';
import {
  choosesReply,
  type Delivery,
  type DocumentRequest,
  type Override,
  type RequestContext,
  type Routed,
} from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { faultOverride } from './fault.ts';
import { documentPreference, preferOverride } from './prefer.ts';
import { rateLimitOverride } from './rate-limit.ts';
import { replayOverride } from './replay.ts';
import { documentScenario, scenarioOverride } from './scenario.ts';
import { stubOverride } from './stub.ts';

/** Chooses the outcome of a request, or adds to it, or has nothing to say. What it counts is in the context's state. */
type OverrideSource = (sandbox: Sandbox, context: Routed) => Override | undefined;

/** In order of precedence. A source that is not set costs no more than to see that. */
const sources: readonly OverrideSource[] = [
  ({ contract }, { head, operation }) => {
    const values = valuesOf(head.rawHeaders, 'prefer');
    return values.length === 0 ? undefined : preferOverride(values, contract.tables, operation);
  },
  ({ contract }, context) =>
    context.state.scenario === null ? undefined : scenarioOverride(contract.tables, context.state.scenario, context),
  (_sandbox, context) =>
    context.state.faults.length === 0 ? undefined : faultOverride(context.state.faults, context, context.operation.id),
  limited,
  overrideElsewhere,
];

function limited(_sandbox: Sandbox, context: RequestContext): Override | undefined {
  return context.state.rateLimit === null ? undefined : rateLimitOverride(context.state.rateLimit, context);
}

/** What the sources choose for a request to an operation of the contract. */
export function chooseOverride(sandbox: Sandbox, context: Routed): Override | undefined {
  return firstOf(sources.map((source) => () => source(sandbox, context)));
}

/**
 * Asks one source after the other: once one has chosen an answer, nobody else is asked; what those before it chose who
 * choose no answer, such as a delay, is added up.
 */
function firstOf(all: readonly (() => Override | undefined)[]): Override | undefined {
  let chosen: Override | undefined;
  for (const source of all) {
    const next = source();
    if (next === undefined) continue;
    chosen = chosen === undefined ? next : together(chosen, next);
    if (choosesReply(chosen)) return chosen;
  }
  return chosen;
}

/** The same for an operation of a document. */
export function overrideOfDocument(
  sandbox: Sandbox,
  context: RequestContext,
  document: DocumentRequest,
): Override | undefined {
  const values = valuesOf(context.head.rawHeaders, 'prefer');
  const preferred = values.length === 0 ? undefined : documentPreference(values, document, context.startedAt);
  if (document.preferred !== undefined) return preferred;
  const { scenario, faults } = context.state;
  const id = document.match.operation?.id ?? '';
  return firstOf([
    () => preferred,
    () => (scenario === null ? undefined : documentScenario(scenario, context, document)),
    () => (faults.length === 0 ? undefined : faultOverride(faults, context, id)),
    () => limited(sandbox, context),
    () => overrideElsewhere(sandbox, context),
  ]);
}

/** Where no operation answers there is nothing to choose from, but a stub or a recording may have a response. */
export function overrideElsewhere({ recording }: Sandbox, context: RequestContext): Override | undefined {
  const stub = context.state.stubs.length === 0 ? undefined : stubOverride(context);
  const { recorded } = context.request;
  if (recording === undefined || recorded === undefined || (stub !== undefined && choosesReply(stub))) return stub;
  const replayed = replayOverride(recording, recorded, context);
  return stub === undefined ? replayed : together(stub, replayed);
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
