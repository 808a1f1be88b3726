import type { TenantIndex } from '../../contracts/internal.ts';
import { hasSkill, type ReadyAgent, readyAgents } from '../agents/index.ts';
import { type Call, dueAt, isInQueue, takenFromQueue, waitsInQueue } from '../calls/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import type { CallsInProgress } from './calls-in-progress.ts';

/**
 * The contacts that wait for an agent of their skill, or for the one that they name, in the order in which they came: each
 * goes to an agent who is ready for contacts and has none, nor a call that the dialer is placing for them (AS-612).
 */
export class ContactQueues {
  readonly #tenant: TenantIndex;
  readonly #calls: CallsInProgress;
  readonly #inSessions: readonly ReadyAgent[];
  readonly #others: readonly ReadyAgent[];

  constructor(tenant: TenantIndex, state: SandboxState, calls: CallsInProgress) {
    this.#tenant = tenant;
    this.#calls = calls;
    const { inSessions, others } = readyAgents(tenant, state);
    this.#inSessions = inSessions;
    this.#others = others;
  }

  #waiting(): Call[] {
    return [...this.#calls.active].filter(({ record }) => isInQueue(record));
  }

  /** Times at which a contact comes to a queue, or an agent to those who are ready. */
  *dues(): Generator<number> {
    const waiting = this.#waiting();
    for (const { since } of waiting) yield since;
    if (waiting.length > 0) for (const { since } of this.#inSessions) yield since;
  }

  /** Gives the contacts whose turn it is at a time to agents, and says of the others what they wait for. */
  place(time: number): void {
    const waiting = this.#waiting();
    if (waiting.length === 0) return;
    const free = this.#free(time);
    for (const call of waiting) {
      if (call.since > time) continue;
      const isTurn = Math.max(dueAt(call, this.#tenant), call.settledTo) <= time;
      const agent = isTurn ? this.#agentFor(call, free) : undefined;
      if (agent !== undefined) {
        free.splice(free.indexOf(agent), 1);
        this.#calls.keep(takenFromQueue(call, agent.agentId, time));
        continue;
      }
      const reason = isTurn ? waitsInQueue(call.record.agentId, call.queuedBy) : null;
      if (reason !== call.record.reason) this.#calls.keep({ ...call, record: { ...call.record, reason } });
    }
  }

  /** Who can have a contact at a time: agents in sessions first, and of each kind who is free for longest. */
  #free(time: number): ReadyAgent[] {
    const called = this.#calls.called();
    return [this.#inSessions, this.#others].flatMap((agents) =>
      this.#calls.inOrder(
        this.#calls
          .free(agents, time)
          .filter((each) => !called.has(each.agentId) && this.#calls.freeSince(each) <= time),
      ),
    );
  }

  #agentFor({ record, queuedBy }: Call, free: readonly ReadyAgent[]): ReadyAgent | undefined {
    if (record.agentId !== undefined) return free.find(({ agentId }) => agentId === record.agentId);
    const skill = record.skillId === undefined ? undefined : this.#tenant.skill(record.skillId);
    return free.find(
      ({ agentId }) => agentId !== queuedBy && (skill === undefined || hasSkill(this.#tenant, agentId, skill)),
    );
  }
}
