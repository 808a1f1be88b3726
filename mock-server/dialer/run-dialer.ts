import type { Skill, TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import {
  ALL_PASSED_OVER,
  type Call,
  dueAt,
  isAnswered,
  isDialersCall,
  isInQueue,
  isOver,
  newListCall,
  newUndialedCall,
  obstacleOf,
  step,
  WAITS_FOR_AGENT,
} from '../calls/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import type { UploadJob } from '../lists/index.ts';
import { CallsInProgress, type DialerInput } from './calls-in-progress.ts';
import { ContactQueues } from './contact-queues.ts';
import { allowedNumbers, type DialingSkill, dialingSkills, windowOfRecord } from './dialing-skill.ts';
import { againAt, type ListCursor, zoneOf } from './list-cursor.ts';
import { ListCursors } from './list-cursors.ts';
import { hasFailed, mayBeRetried, retriesIn } from './record-outcome.ts';
import { WhoAnswers } from './who-answers.ts';

/** What has become of it. */
export interface DialerResult {
  readonly state: SandboxState;
  /** Whether it came up to the wanted time; otherwise another run goes on. */
  readonly isDone: boolean;
  /** Those that are new or have changed, without another version. */
  readonly calls: readonly Call[];
}

/**
 * Everything that the dialer does up to a time, in millisecond order: calls go on, agents who are free get the contacts of
 * queues (AS-612), and for each other free agent a call is placed (times the ratio of the skill): first those of the
 * thread's operation, then records that are dialed again, then fresh ones (AS-520). Pure. `mayGoOn` is asked after each time
 * at which something was due.
 */
export function runDialer(input: DialerInput, now: number, mayGoOn: () => boolean): DialerResult {
  return new DialerRun(input).to(now, mayGoOn);
}

class DialerRun {
  readonly #tenant: TenantIndex;
  readonly #before: SandboxState;
  readonly #skills: readonly DialingSkill[];
  readonly #calls: CallsInProgress;
  readonly #cursors: ListCursors;
  /** When a call that waits for its window may be dialed, by its id. */
  readonly #opens = new Map<string, number>();
  readonly #dialedBy = new Map<string | null, Skill>();
  readonly #queues: ContactQueues;
  readonly #whoAnswers: WhoAnswers;
  #time: number;
  /** Jobs whose files are not in their lists yet. */
  #pending: readonly UploadJob[];

  constructor({ tenant, state, active, records }: DialerInput) {
    this.#tenant = tenant;
    this.#before = state;
    this.#skills = dialingSkills(tenant, state);
    this.#calls = new CallsInProgress(active, records, state.counters.call);
    this.#cursors = new ListCursors(tenant, state);
    this.#queues = new ContactQueues(tenant, state, this.#calls);
    this.#whoAnswers = new WhoAnswers(tenant, state, this.#calls);
    this.#time = state.dialer.settledTo;
    this.#pending = state.uploads.jobs.filter(({ ends, isCanceled }) => !isCanceled && ends > this.#time);
  }

  to(now: number, mayGoOn: () => boolean): DialerResult {
    let next = this.#time <= now ? this.#at(this.#time) : Number.POSITIVE_INFINITY;
    while (next <= now) {
      this.#time = next;
      next = this.#at(next);
      if (!mayGoOn()) break;
    }
    const isDone = next > now;
    if (isDone) this.#time = Math.max(now, this.#time);
    this.#carryOver(this.#time);
    return this.#result(next, isDone);
  }

  /** Does what is due at a time, and says when the next thing is. */
  #at(time: number): number {
    this.#carryOver(time);
    for (const call of this.#calls.active) this.#goOn(call, time);
    this.#queues.place(time);
    for (const dialing of this.#skills) this.#place(dialing, time);
    return this.#nextAfter(time);
  }

  /** A person who is called while a file with them comes into the list is not called once more (AS-700). */
  #carryOver(time: number): void {
    const ended = this.#pending.filter(({ ends }) => ends <= time);
    if (ended.length === 0) return;
    this.#pending = this.#pending.filter(({ ends }) => ends > time);
    for (const { listId } of ended) this.#cursors.carryOver(listId, time, this.#calls.active);
  }

  #goOn(call: Call, time: number): void {
    if (isInQueue(call.record) || this.#skillThatPlaces(call) !== undefined) return;
    // no agent is left whom it could wait for: it is dialed from now on
    const settledTo = call.record.reason === WAITS_FOR_AGENT ? time : call.settledTo;
    const first = { ...call, settledTo: Math.max(call.settledTo, settledTo) };
    let [before, after] = [first, step(first, this.#tenant, time)];
    while (after !== before) {
      if (isAnswered(before, after)) after = this.#whoAnswers.taken(after, this.#skillOf(after.record));
      [before, after] = [after, step(after, this.#tenant, time)];
    }
    if (isOver(after) && after.listed !== undefined) this.#ended(after); // before it is kept, so that it counts once
    if (after !== first) this.#calls.keep(after);
  }

  /** The skill that places a call which waits, once an agent is free. */
  #skillThatPlaces({ record }: Call): DialingSkill | undefined {
    if (record.state !== 'queued' || record.skillId !== undefined) return undefined;
    const skill = this.#skillOf(record);
    return this.#skills.find((each) => each.skill === skill && each.agents.length > 0);
  }

  #skillOf({ skillId, campaignId }: CallRecord): Skill | undefined {
    if (skillId !== undefined) return this.#tenant.skill(skillId);
    const skill = this.#dialedBy.get(campaignId) ?? this.#tenant.skillThatDials(campaignId);
    if (skill !== undefined) this.#dialedBy.set(campaignId, skill);
    return skill;
  }

  /** The record of a call that is over is dialed again, or done with. */
  #ended({ record, listed }: Call): void {
    if (listed === undefined || !mayBeRetried(record)) return;
    const cursor = this.#cursorOf(record.listId as number);
    // the list was changed since: whether the record is in it, or in another place, is seen when it is read again
    if (cursor?.revision !== listed.revision) {
      this.#cursors.forget(record.listId as number);
      return;
    }
    const { most, pause } = retriesIn(this.#tenant, cursor.list);
    const numbers = hasFailed(record) ? listed.numbers.filter((number) => number !== record.number) : listed.numbers;
    const attempts = listed.attempts + 1;
    if (attempts >= most || numbers.length === 0) return;
    const due = this.#time + pause;
    cursor.putBack({ externalId: record.contact, numbers, attempts, due, reason: againAt(due), ...zoneOf(listed) });
  }

  #place(dialing: DialingSkill, time: number): void {
    const own = [...this.#calls.active].filter(
      ({ record }) => isDialersCall(record) && record.state !== 'queued' && this.#skillOf(record) === dialing.skill,
    );
    const free = dialing.ports === undefined ? this.#calls.free(dialing.agents, time) : [];
    const talking = dialing.ports === undefined ? own.filter(({ record }) => record.state === 'connected').length : 0;
    let capacity = (dialing.ports ?? Math.floor(free.length * dialing.ratio)) - own.length + talking;
    const taken = new Set(own.map(({ record }) => record.agentId));
    const idle = free.filter(({ agentId }) => !taken.has(agentId));
    const agent = this.#calls.takerOf(idle);
    for (const call of own) this.#whoAnswers.handOver(call, agent, time);
    for (const call of this.#calls.active)
      if (this.#skillThatPlaces(call) === dialing && this.#placeQueued(call, time, capacity > 0 ? agent : undefined))
        capacity -= 1;
    for (const list of dialing.lists)
      while (capacity > 0 && this.#placeRecord(dialing, list.id, time, agent)) capacity -= 1;
  }

  /** Dials a call of the thread's operation, if its time has come and there is an agent; otherwise it says what it waits for. */
  #placeQueued(call: Call, time: number, agent: ((call: Call) => number | undefined) | undefined): boolean {
    const stepped = step({ ...call, settledTo: Math.max(call.settledTo, time) }, this.#tenant, time);
    const after = { ...stepped, settledTo: call.settledTo };
    if (after.record.state !== 'dialing') {
      const isTurn = dueAt(call, this.#tenant) <= time;
      const until = isTurn ? obstacleOf(after.record, this.#tenant, time)?.until : undefined;
      if (until !== undefined) this.#opens.set(after.record.id, until);
      if (after.record !== call.record) this.#calls.keep(after);
      return false;
    }
    const agentId = agent?.(call);
    if (agentId === undefined) {
      const reason = WAITS_FOR_AGENT;
      if (call.record.reason !== reason) this.#calls.keep({ ...call, record: { ...call.record, reason } });
      return false;
    }
    this.#calls.keep({ ...after, record: { ...after.record, agentId } });
    return true;
  }

  /** Dials the next record of a list that may be dialed now; false where there is none. */
  #placeRecord(dialing: DialingSkill, listId: number, time: number, agent: () => number | undefined): boolean {
    const { skill } = dialing;
    const cursor = this.#cursorOf(listId);
    for (;;) {
      const record = cursor?.take(time);
      if (cursor === undefined || record === undefined) return false;
      const { externalId, attempts } = record;
      const numbers = allowedNumbers(this.#tenant, skill, record, time);
      const number = numbers[attempts % Math.max(1, numbers.length)] ?? (record.numbers[0] as string);
      const listed = { numbers: record.numbers, attempts, revision: cursor.revision, ...zoneOf(record) };
      const call = { listId, skill, externalId, number, listed };
      if (numbers.length === 0) {
        this.#calls.keep(newUndialedCall(this.#calls.nextId(), call, { at: time, reason: ALL_PASSED_OVER }));
        continue;
      }
      const closed = windowOfRecord(this.#tenant, skill, record, number, time);
      if (closed !== undefined) {
        cursor.putBack({ ...record, due: closed.until, reason: closed.reason });
        continue;
      }
      this.#calls.keep(newListCall(this.#calls.nextId(), { ...call, agentId: agent() }, time));
      return true;
    }
  }

  #cursorOf(listId: number): ListCursor | undefined {
    return this.#cursors.at(listId, this.#time, () => this.#calls.records());
  }

  #nextAfter(time: number): number {
    let next = Number.POSITIVE_INFINITY;
    const at = (when: number) => {
      if (when > time && when < next) next = when;
    };
    for (const call of this.#calls.active) {
      at(dueAt(call, this.#tenant));
      at(this.#opens.get(call.record.id) ?? Number.NaN);
    }
    for (const each of this.#queues.dues()) at(each);
    for (const { agents, lists } of this.#skills) {
      for (const { since } of agents) at(since);
      for (const { id } of lists) at(this.#cursors.nextDue(id));
    }
    const listed = new Set(this.#skills.flatMap(({ lists }) => lists.map(({ id }) => id)));
    for (const { ends, listId, isCanceled } of this.#before.uploads.jobs)
      if (!isCanceled && listed.has(listId)) at(ends);
    return next;
  }

  #result(next: number, isDone: boolean): DialerResult {
    const { counters, ...state } = this.#before;
    const call = this.#calls.last;
    const due = Number.isFinite(next) ? next : null;
    const dialer = { ...this.#cursors.carriedOver, settledTo: this.#time, next: due, lists: this.#cursors.progress() };
    return { state: { ...state, counters: { ...counters, call }, dialer }, isDone, calls: [...this.#calls.changed] };
  }
}
