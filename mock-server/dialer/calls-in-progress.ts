import type { TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { type Call, isOver, occupiesAgent } from '../calls/index.ts';
import { agentOfCall } from '../contacts/index.ts';
import type { AgentSession } from '../exchange/index.ts';
import { availableSince } from './dialing-skill.ts';

/** The calls of a sandbox while the dialer works on them. */
export class CallsInProgress {
  readonly #tenant: TenantIndex;
  readonly #records: readonly CallRecord[];
  readonly #active: Map<string, Call>;
  readonly #changed = new Map<string, Call>();
  #last: number;

  /** `active` are those that are not over, `records` all of them, `last` is the number of the last. */
  constructor(tenant: TenantIndex, active: readonly Call[], records: readonly CallRecord[], last: number) {
    this.#tenant = tenant;
    this.#records = records;
    this.#active = new Map(active.map((call) => [call.record.id, call]));
    this.#last = last;
  }

  /** Those that are not over, in the order in which they were placed. */
  get active(): Iterable<Call> {
    return this.#active.values();
  }

  /** Those that are new or have changed. */
  get changed(): Iterable<Call> {
    return this.#changed.values();
  }

  /** The number of the last call. */
  get last(): number {
    return this.#last;
  }

  /** The id of another call. */
  nextId(): string {
    this.#last += 1;
    return `call-${this.#last}`;
  }

  /** Adds a call, or puts it in the place of what it was. */
  keep(call: Call): void {
    const { id } = call.record;
    this.#changed.set(id, call);
    if (isOver(call)) this.#active.delete(id);
    else this.#active.set(id, call);
  }

  /** All calls as they are now. */
  *records(): Generator<CallRecord> {
    for (const record of this.#records) yield this.#changed.get(record.id)?.record ?? record;
    const known = new Set(this.#records.map(({ id }) => id));
    for (const [id, { record }] of this.#changed) if (!known.has(id)) yield record;
  }

  /** Of some agents those who can have a call at a time: who is available for longest comes first. */
  free(sessions: readonly AgentSession[], time: number): AgentSession[] {
    const busy = new Set<number | undefined>();
    for (const { record } of this.active) if (occupiesAgent(record)) busy.add(agentOfCall(this.#tenant, record));
    return sessions
      .filter((session) => availableSince(session) <= time && !busy.has(session.agentId))
      .sort((one, other) => availableSince(one) - availableSince(other) || one.number - other.number);
  }
}
