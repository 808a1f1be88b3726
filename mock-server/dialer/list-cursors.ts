import { type CallList, callListsOf, type TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import { jobsInList, recordsIn } from '../lists/index.ts';
import { dialedList, ListCursor } from './list-cursor.ts';
import { type CountedBy, countedCalls, outcomesOf, withCarriedOver } from './record-outcome.ts';

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

  /** The place in a list as the list is at a time; undefined where it is gone. `calls` are all of the sandbox. */
  at(listId: number, time: number, calls: () => Iterable<CallRecord>): ListCursor | undefined {
    const list = this.#lists.get(listId);
    if (list === undefined) return undefined;
    const dialed = dialedList(this.#tenant, list, jobsInList(this.#before.uploads, listId, time));
    const known = this.#cursors.get(listId);
    if (known?.revision === dialed.revision) return known;
    const isFirst = known === undefined && !this.#forgotten.has(listId);
    const progress = isFirst ? this.#before.dialer.lists[listId] : undefined;
    const cursor = new ListCursor(dialed, progress, () => outcomesOf(calls(), listId, this.#countedBy, time));
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

  /** Calls that are under way when the file of a job is in its list count for the records that it has of them. */
  carryOver(listId: number, time: number, active: Iterable<Call>): void {
    const list = this.#lists.get(listId);
    if (list === undefined) return;
    const counts = countedCalls(this.#countedBy, listId, time);
    const left = new Map<string, CallRecord>();
    for (const { record } of active) if (record.listId === listId && !counts(record)) left.set(record.contact, record);
    if (left.size === 0) return;
    // another value even where none is found, so that it is kept how far the dialer has come: once is enough
    this.#carriedOver = { ...this.#carriedOver };
    for (const { externalId } of recordsIn(list, jobsInList(this.#before.uploads, listId, time))) {
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
