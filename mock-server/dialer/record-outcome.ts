import type { CallList, Skill, TenantIndex } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { callNumber, isDialersCall } from '../calls/index.ts';
import type { CarriedOver, SandboxState } from '../exchange/index.ts';
import { jobsInList, removedAfter, type UploadJob, type Uploads } from '../lists/index.ts';

/** What has come of dialing a record of a calling list. */
export interface RecordOutcome {
  /** Calls in which its numbers were dialed. */
  readonly attempts: number;
  /** Its last call. */
  readonly last: CallRecord;
  /** Numbers that cannot be reached. */
  readonly failed: ReadonlySet<string>;
}

/** How often a record is dialed, and how many minutes lie between, where the skill says nothing (AS-521). */
const USUAL = { maximumAttempts: 3, minimumRetryMinutes: 60 } as const;

/** How often a skill dials a record, and how many milliseconds lie between. */
function retriesOf({ parameters }: Skill): { readonly most: number; readonly pause: number } {
  const settings = { ...USUAL, ...parameters?.generalSettings, ...parameters?.retrySettings };
  return { most: settings.maximumAttempts, pause: settings.minimumRetryMinutes * 60_000 };
}

/** The same for the records of a list, which has one place: by the first of its skills that exists. */
export function retriesIn(tenant: TenantIndex, { skills = [] }: CallList): ReturnType<typeof retriesOf> {
  const skill = skills.map((id) => tenant.skill(id)).find((each) => each !== undefined);
  return skill === undefined ? { most: Number.POSITIVE_INFINITY, pause: 0 } : retriesOf(skill);
}

/** What says which calls to the records of a list count. */
export type CountedBy = Pick<SandboxState, 'uploads'> & {
  readonly dialer: Pick<SandboxState['dialer'], 'carriedOver'>;
};

/** The job that has last replaced what was uploaded to a list at a time. */
function replacingJob(uploads: Uploads, listId: number, now: number): UploadJob | undefined {
  const [first] = jobsInList(uploads, listId, now);
  return first?.isReplacing === true ? first : undefined;
}

/** The calls that are carried over, with one whose record is in the list again while it is under way. */
export function withCarriedOver(
  { uploads, dialer }: CountedBy,
  { id, listId, contact }: CallRecord,
  now: number,
): Readonly<Record<string, CarriedOver>> {
  const replacedBy = replacingJob(uploads, listId as number, now)?.id ?? 0;
  const removed = removedAfter(uploads, listId as number, contact);
  const carried = { call: callNumber(id), replacedBy, removedAfter: removed };
  return { ...dialer.carriedOver, [`${listId} ${contact}`]: carried };
}

/**
 * Which calls to the records of a list count at a time: those since the list was replaced, and since the record was removed,
 * and those that were carried over.
 */
export function countedCalls(
  { uploads, dialer }: CountedBy,
  listId: number,
  now: number,
): (call: CallRecord) => boolean {
  const replacing = replacingJob(uploads, listId, now);
  const { id: replacedBy = 0, ends = 0, callsUntil = Number.POSITIVE_INFINITY } = replacing ?? {};
  return ({ id, at, contact, listId: of }) => {
    const number = callNumber(id);
    const carried = of === listId ? dialer.carriedOver?.[`${listId} ${contact}`] : undefined;
    const removed = removedAfter(uploads, listId, contact);
    if (carried?.call === number && carried.replacedBy === replacedBy && carried.removedAfter === removed) return true;
    const isBeforeReplaced = ends > 0 && number <= callsUntil && instantOf(at) < ends;
    return !isBeforeReplaced && number > removed;
  };
}

/** The outcomes of a list by external id at a time. */
export function outcomesOf(
  calls: Iterable<CallRecord>,
  listId: number,
  by: CountedBy,
  now: number,
): ReadonlyMap<string, RecordOutcome> {
  const counts = countedCalls(by, listId, now);
  const outcomes = new Map<string, RecordOutcome>();
  for (const last of calls) {
    if (last.listId !== listId || !counts(last)) continue;
    const before = outcomes.get(last.contact);
    const failed = hasFailed(last) ? new Set([...(before?.failed ?? []), last.number]) : (before?.failed ?? NONE);
    outcomes.set(last.contact, { attempts: (before?.attempts ?? 0) + last.attempts, last, failed });
  }
  return outcomes;
}

/** The calls of the thread's operation that were dialed to external ids, oldest first: attempts of the records that have those (AS-417). */
export function callsBesideList(
  calls: Iterable<CallRecord>,
  listId: number,
  by: CountedBy,
  now: number,
): ReadonlyMap<string, readonly CallRecord[]> {
  const counts = countedCalls(by, listId, now);
  const beside = new Map<string, CallRecord[]>();
  for (const call of calls) {
    if (call.listId !== undefined || !isDialersCall(call) || call.attempts === 0 || !counts(call)) continue;
    const own = beside.get(call.contact);
    if (own === undefined) beside.set(call.contact, [call]);
    else own.push(call);
  }
  return beside;
}

const NONE: ReadonlySet<string> = new Set();

/** Classes of dispositions after which a record is dialed again; a system disposition is its own class (DOM-16, AS-507). */
const RETRIED: ReadonlySet<number | null> = new Set([7, 8, 9, 10, 11]);

/** Whether a call has ended in a way after which its record may be dialed again. */
export function mayBeRetried({ state, disposition, agentDisposition }: CallRecord): boolean {
  if (state !== 'ended') return false;
  // nobody talked: it was abandoned, busy, or failed
  if (disposition === null || disposition.id === null) return true;
  return RETRIED.has(agentDisposition?.classificationId ?? disposition.id);
}

export function hasFailed({ state, disposition }: CallRecord): boolean {
  return state === 'ended' && disposition?.name === 'Failed';
}

/** True where a record is not dialed again, nor being dialed; `before` are its attempts before the fake started. */
export function isDone(
  { attempts, last, failed }: RecordOutcome,
  numbers: readonly string[],
  most: number,
  before: number,
): boolean {
  if (last.state !== 'ended' && last.state !== 'not-dialed') return false;
  return !mayBeRetried(last) || before + attempts >= most || numbers.every((number) => failed.has(number));
}
