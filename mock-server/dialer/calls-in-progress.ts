import type { TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { lastEnds, type ReadyAgent } from '../agents/index.ts';
import {
  type Call,
  callNumber,
  isBeforeAnswer,
  isDialersCall,
  isOver,
  occupiesAgent,
  snoozeBy,
} from '../calls/index.ts';
import type { SandboxState } from '../exchange/index.ts';

/** What there is when the dialer goes on. */
export interface DialerInput {
  readonly tenant: TenantIndex;
  readonly state: SandboxState;
  /** Those that are not over. */
  readonly active: readonly Call[];
  /** All of them, oldest first. */
  readonly records: readonly CallRecord[];
}

/** The calls of a sandbox while the dialer works on them. */
export class CallsInProgress {
  readonly #records: readonly CallRecord[];
  readonly #active: Map<string, Call>;
  readonly #changed = new Map<string, Call>();
  /** The number of the last call when the dialer went on. */
  readonly #before: number;
  #last: number;
  /** When the last contact of each agent was over; found at the first question. */
  #ends: Map<number | undefined, number> | undefined;

  /** `active` are those that are not over, `records` all of them, `last` is the number of the last. */
  constructor(active: readonly Call[], records: readonly CallRecord[], last: number) {
    this.#records = records;
    this.#active = new Map(active.map((call) => [call.record.id, call]));
    this.#before = last;
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
    for (const [agentId, end] of this.#ends === undefined ? [] : lastEnds([call.record]))
      this.#ends?.set(agentId, Math.max(end, this.#ends.get(agentId) ?? 0));
  }

  /** All calls as they are now. */
  *records(): Generator<CallRecord> {
    for (const record of this.#records) yield this.#changed.get(record.id)?.record ?? record;
    for (const [id, { record }] of this.#changed) if (callNumber(id) > this.#before) yield record;
  }

  /** Of agents who are ready those who have no contact at a time. */
  free<T extends ReadyAgent>(agents: readonly T[], time: number): T[] {
    const busy = new Set<number | undefined>();
    for (const { record } of this.active) if (occupiesAgent(record)) busy.add(record.agentId);
    return agents.filter(({ agentId, since }) => since <= time && !busy.has(agentId));
  }

  /** The agents for whom the dialer is calling somebody. */
  called(): Set<number | undefined> {
    const called = new Set<number | undefined>();
    for (const { record } of this.active)
      if (isDialersCall(record) && isBeforeAnswer(record)) called.add(record.agentId);
    return called;
  }

  /** Since when an agent who is free has been so. */
  freeSince({ agentId, since }: ReadyAgent): number {
    this.#ends ??= lastEnds(this.records());
    return Math.max(since, this.#ends.get(agentId) ?? 0);
  }

  /** Gives one of some agents after the other, who is free for longest first, and who may have a call where one is named. */
  takerOf(agents: readonly ReadyAgent[]): (call?: Call) => number | undefined {
    let left: ReadyAgent[] | undefined;
    return (call) => {
      left ??= this.inOrder(agents);
      const index = left.findIndex(({ agentId }) => call === undefined || snoozeBy(call.record, agentId) === undefined);
      return index < 0 ? undefined : left.splice(index, 1)[0]?.agentId;
    };
  }

  /** Agents who are free, who is free for longest first. */
  inOrder<T extends ReadyAgent>(agents: readonly T[]): T[] {
    if (agents.length < 2) return [...agents];
    return [...agents].sort((one, other) => this.freeSince(one) - this.freeSince(other) || one.number - other.number);
  }
}
