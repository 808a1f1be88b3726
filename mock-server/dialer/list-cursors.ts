import { type CallList, callListsOf, type TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import { jobsInList, recordsIn } from '../lists/index.ts';
import { type DialedList, dialedList, ListCursor } from './list-cursor.ts';
import { type CountedBy, countedCalls, outcomesOf, withCarriedOver } from './record-outcome.ts';

interface CallsOfSandbox {
  /** Those that are not over. */
  readonly active: Iterable<Call>;
  /** All of them. */
  readonly records: () => Iterable<CallRecord>;
}

/** The places in all lists of a tenant. */
export class ListCursors {
  readonly #tenant: TenantIndex;
  readonly #before: SandboxState;
  readonly #lists: ReadonlyMap<number, CallList>;
  readonly #cursors = new Map<number, ListCursor>();
  /** Lists whose progress of before is not used. */
  readonly #forgotten = new Set<number>();
  #carriedOver: SandboxState['dialer']['carriedOver'];

  constructor(tenant: TenantIndex, before: SandboxState) {
    this.#tenant = tenant;
    this.#before = before;
    this.#carriedOver = before.dialer.carriedOver;
    this.#lists = new Map(callListsOf(tenant.tenant).map((list) => [list.id, list]));
  }

  /** The place in a list as the list is at a time; undefined where it is gone. */
  at(listId: number, time: number, calls: CallsOfSandbox): ListCursor | undefined {
    const list = this.#lists.get(listId);
    if (list === undefined) return undefined;
    const dialed = dialedList(this.#tenant, list, jobsInList(this.#before.uploads, listId, time));
    const known = this.#cursors.get(listId);
    if (known?.revision === dialed.revision) return known;
    const isFirst = known === undefined && !this.#forgotten.has(listId);
    const progress = isFirst ? this.#before.dialer.lists[listId] : undefined;
    if (progress?.revision !== dialed.revision) this.#carryOver(dialed, time, calls.active);
    const cursor = new ListCursor(dialed, progress, () => outcomesOf(calls.records(), listId, this.#countedBy, time));
    this.#cursors.set(listId, cursor);
    return cursor;
  }

  get #countedBy(): CountedBy {
    return { uploads: this.#before.uploads, dialer: this.carriedOver };
  }

  /** The calls that are carried over, as a part of the dialer's state. */
  get carriedOver(): CountedBy['dialer'] {
    return this.#carriedOver === undefined ? {} : { carriedOver: this.#carriedOver };
  }

  /** Calls that are under way count for their records, where those have come into the list again. */
  #carryOver({ list, jobs }: DialedList, time: number, active: Iterable<Call>): void {
    const counts = countedCalls(this.#countedBy, list.id, time);
    const left = new Map<string, CallRecord>();
    for (const { record } of active) if (record.listId === list.id && !counts(record)) left.set(record.contact, record);
    if (left.size === 0) return;
    for (const { externalId } of recordsIn(list, jobs)) {
      const call = left.get(externalId);
      if (call === undefined) continue;
      this.#carriedOver = withCarriedOver(this.#countedBy, call, time);
      left.delete(externalId);
      if (left.size === 0) return;
    }
  }

  /** Has the place in a list found again by its calls. */
  forget(listId: number): void {
    this.#forgotten.add(listId);
    this.#cursors.delete(listId);
  }

  /** When the next record of a list is due. */
  nextDue(listId: number): number {
    return this.#cursors.get(listId)?.nextDue ?? Number.POSITIVE_INFINITY;
  }

  /** How far the lists are dialed. */
  progress(): SandboxState['dialer']['lists'] {
    const { lists } = this.#before.dialer;
    const moved = [...this.#cursors].filter(([, { isMoved }]) => isMoved);
    if (moved.length === 0 && this.#forgotten.size === 0) return lists;
    const kept = Object.entries(lists).filter(([id]) => !this.#forgotten.has(Number(id)));
    return Object.fromEntries([...kept, ...moved.map(([id, cursor]) => [id, cursor.progress()] as const)]);
  }
}
