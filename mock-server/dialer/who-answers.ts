import type { Skill, TenantIndex } from '../../contracts/internal.ts';
import { readyAgents } from '../agents/index.ts';
import {
  abandoned,
  type Call,
  callNumber,
  givenTo,
  isBeforeAnswer,
  isDialersCall,
  snoozeBy,
  takenInTurn,
} from '../calls/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import type { CallsInProgress } from './calls-in-progress.ts';
import { readyForDialer, sessionsOf } from './dialing-skill.ts';

/** The agents who take the calls of the dialer that somebody answers, or that another agent has snoozed. */
export class WhoAnswers {
  readonly #tenant: TenantIndex;
  readonly #state: SandboxState;
  readonly #calls: CallsInProgress;

  constructor(tenant: TenantIndex, state: SandboxState, calls: CallsInProgress) {
    this.#tenant = tenant;
    this.#state = state;
    this.#calls = calls;
  }

  /** A call that was answered just now: its agent has it, or one who is free; otherwise it is abandoned (AS-522). */
  taken(call: Call, skill: Skill | undefined): Call {
    const { record, since } = call;
    const { agentId, listId } = record;
    if (!isDialersCall(record) || (listId !== undefined && skill?.agentless === true)) return call;
    if (listId === undefined && agentId === undefined && record.snoozed === undefined) return this.#inTurn(call);
    const own = agentId === undefined ? undefined : this.#state.sessions[agentId];
    const ofSkill = skill === undefined ? [] : sessionsOf(this.#tenant, this.#state, skill);
    const sessions = own === undefined ? ofSkill : [own];
    const free = this.#calls.free(sessions.map(readyForDialer), since);
    const called = record.snoozed === undefined || own !== undefined ? NOBODY : this.#calls.called();
    const [taker] = this.#calls.inOrder(
      free.filter((each) => !called.has(each.agentId) && snoozeBy(record, each.agentId) === undefined),
    );
    return taker === undefined ? abandoned(call) : givenTo(call, taker.agentId, since);
  }

  /** Gives a call that was snoozed to one of some agents. */
  handOver(call: Call, agentFor: (call: Call) => number | undefined, time: number): void {
    const { record } = call;
    if (record.snoozed === undefined || record.agentId !== undefined || !isBeforeAnswer(record)) return;
    const agentId = agentFor(call);
    if (agentId !== undefined) this.#calls.keep(givenTo(call, agentId, time));
  }

  /** The agents take turns; while one is in a session, those are passed over who are not available or have a contact (AS-524). */
  #inTurn(call: Call): Call {
    const sessions = Object.values(this.#state.sessions);
    if (sessions.length === 0) return takenInTurn(call, this.#tenant);
    const { inSessions, others } = readyAgents(this.#tenant, this.#state);
    const called = this.#calls.called();
    const ready = [...inSessions, ...others].filter(({ since }) => since <= call.since);
    const free = sessions.some(({ isOver }) => !isOver)
      ? this.#calls.free(ready, call.since).filter(({ agentId }) => !called.has(agentId))
      : ready;
    const ids = new Set(free.map(({ agentId }) => agentId));
    const { agents } = this.#tenant;
    const first = callNumber(call.record.id) % agents.length;
    const next = [...agents.slice(first), ...agents.slice(0, first)].find(({ agentId }) => ids.has(agentId));
    return next === undefined ? abandoned(call) : givenTo(call, next.agentId, call.since);
  }
}

const NOBODY: ReadonlySet<number | undefined> = new Set();
