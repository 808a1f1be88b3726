import { isoOf } from '../../contracts/time/index.ts';
import { type AgentContact, type AgentStateName, busyStateOf, type ContactStep, stepsOf } from '../agents/index.ts';
import { occupiesAgent } from '../calls/index.ts';
import type { AgentPhone, AgentSession, OwnState, SessionReader } from '../exchange/index.ts';
import { type AgentEvent, agentEvent, contactEvent } from './contact-events.ts';

/** What news are made of. Times are milliseconds since 1970. */
export interface NewsSource {
  readonly session: AgentSession;
  readonly contacts: readonly AgentContact[];
  readonly now: number;
  readonly host: string;
}

/** An event, and when what it says happened. */
interface News {
  readonly at: number;
  readonly event: AgentEvent;
}

/** Something that happened to an agent, or that was done to their session. */
interface Happening {
  readonly at: number;
  /** By which what happened at the same time comes in order. */
  readonly rank: number;
  readonly event?: AgentEvent | undefined;
  /** From then on the agent does this while they have no contact. */
  readonly own?: OwnState;
  /** A contact that came to a state. */
  readonly contact?: AgentContact;
  readonly isBusy?: boolean;
}

/** After everything else that happened at the same time. */
const LAST = 1e9;

/** What a reader does not know, in the order in which it happened: an AgentState comes behind what has led to it. */
export function newsOf(source: NewsSource, reader: SessionReader): News[] {
  if (reader.informed === undefined) return [];
  const happenings = [...ofContacts(source, reader), ...ofSession(source, reader.informed)];
  happenings.sort((one, other) => one.at - other.at || one.rank - other.rank);
  const busy = busyBefore(source, reader);
  let { own } = reader.informed;
  let shown = stateAmong(busy);
  return happenings.flatMap((each) => {
    const { at, contact, event } = each;
    own = each.own ?? own;
    if (contact !== undefined && each.isBusy === true) busy.set(contact.contactId, contact);
    else if (contact !== undefined) busy.delete(contact.contactId);
    const state = stateAmong(busy);
    const isOther = state !== shown || (each.own !== undefined && state === undefined);
    shown = state;
    const events = event === undefined ? [] : [event];
    if (isOther) events.push(stateEvent(source.host, state ?? own.state, state === undefined ? own.reason : '', at));
    return events.map((one) => ({ at, event: one }));
  });
}

/** The state of an agent who has some contacts, the one that has kept them busy for longest first. */
function stateAmong(busy: ReadonlyMap<number, AgentContact>): AgentStateName | undefined {
  for (const contact of busy.values()) return busyStateOf(contact);
  return undefined;
}

interface Step extends ContactStep {
  readonly contact: AgentContact;
  readonly steps: readonly ContactStep[];
  readonly index: number;
  readonly isBusy: boolean;
  /** What it is to the agent: they hear of the contact, or are busy with it, from then on; or they are rid of it. */
  readonly turn: 'begins' | 'ends' | undefined;
}

/** The states of contacts in the order in which they came to them. */
function inOrder(contacts: readonly AgentContact[]): Step[] {
  const all = contacts.flatMap((contact) => {
    let before = { isBusy: false, isTheirs: false };
    return stepsOf(contact).map((step, index, steps): Step => {
      const isBusy = occupiesAgent(contact.call, step.state);
      const isTheirs = step.isHeard && step.state !== 'queued';
      const begins = (isBusy && !before.isBusy) || (isTheirs && !before.isTheirs);
      const turn = step.state === 'ended' ? 'ends' : begins ? 'begins' : undefined;
      before = { isBusy, isTheirs };
      return { ...step, contact, steps, index, isBusy, turn };
    });
  });
  all.sort((one, other) => one.time - other.time);
  const starts = all.flatMap(({ time }, index) => (time === all[index - 1]?.time ? [] : [index]));
  return starts.flatMap((start, index) => oneAfterAnother(all.slice(start, starts[index + 1])));
}

/** More states at one time are left as they are. */
const MOST_AT_ONCE = 50;

/** What happened at one time, so that the agent has one contact after the other. */
function oneAfterAnother(steps: Step[]): Step[] {
  const left = steps.length > MOST_AT_ONCE || steps.every(({ turn }) => turn !== 'begins') ? [] : steps;
  if (left.length < 2) return steps;
  const done: Step[] = [];
  while (left.length > 0) {
    const heads = left.filter(({ contact }, index) => left.findIndex((each) => each.contact === contact) === index);
    const isShort = ({ contact }: Step) => left.some((each) => each.contact === contact && each.turn === 'ends');
    const next = heads.find(({ turn }) => turn !== 'begins') ?? heads.find(isShort) ?? heads[0];
    done.push(...left.splice(left.indexOf(next as Step), 1));
  }
  return done;
}

function knownOf({ through, contacts }: SessionReader, { contactId }: AgentContact): number {
  return contactId <= through ? Number.POSITIVE_INFINITY : (contacts[contactId] ?? 0);
}

/** The contacts that kept the agent busy when the reader was informed, the one that did so first at the beginning. */
function busyBefore({ contacts }: NewsSource, reader: SessionReader): Map<number, AgentContact> {
  const open = contacts.filter((contact) => contact.contactId > reader.through);
  const busy = new Map<number, AgentContact>();
  for (const { contact, isBusy, index } of inOrder(open)) {
    if (index >= knownOf(reader, contact)) continue;
    if (!isBusy) busy.delete(contact.contactId);
    else if (!busy.has(contact.contactId)) busy.set(contact.contactId, contact);
  }
  return busy;
}

function ofContacts({ contacts, host }: NewsSource, reader: SessionReader): Happening[] {
  const firstNews = contacts.flatMap((contact) => {
    const known = knownOf(reader, contact);
    const step = Number.isFinite(known) ? stepsOf(contact)[known] : undefined;
    return step === undefined ? [] : [step.time];
  });
  if (firstNews.length === 0) return [];
  const first = firstNews.reduce((least, each) => Math.min(least, each));
  let [time, rank] = [0, 0];
  const since = contacts.filter(({ state, updated }) => state !== 'ended' || updated >= first);
  return inOrder(since).flatMap((step): Happening[] => {
    const { contact, steps, index, isBusy } = step;
    rank = step.time === time ? rank + 1 : 0;
    time = step.time;
    if (index < knownOf(reader, contact)) return [];
    const event = contactEvent(host, contact, steps, index);
    return [{ at: time, rank, event, contact, isBusy }];
  });
}

/** What was done to a session since a reader was informed. */
function ofSession(source: NewsSource, informed: NonNullable<SessionReader['informed']>): Happening[] {
  const { session, now, host } = source;
  const { steps = [], stepCount = 0 } = session;
  const count = stepCount - informed.steps;
  const news = count <= 0 ? [] : steps.slice(-count);
  const skills = news.findLast(({ hasOtherSkills }) => hasOtherSkills);
  const done = news.flatMap((step): Happening[] => {
    const { own, phone, isMuted } = step;
    const when = { at: Math.floor(step.at), rank: (step.after ?? LAST) - 0.5 };
    const status = phone && (phone.endedAt === null ? 'Dialing' : 'Disconnected');
    return [
      ...(own === undefined ? [] : [{ ...when, own }]),
      ...(phone === undefined || status === undefined
        ? []
        : [{ ...when, event: legEvent(source, phone.number, status) }]),
      ...(isMuted === undefined ? [] : [{ ...when, event: muteEvent(host, isMuted) }]),
      ...(step === skills ? [{ ...when, event: agentEvent('UpdateSkills', host, {}) }] : []),
    ];
  });
  const phones = new Map([...news.map(({ phone }) => phone), session.phone].map((phone) => [phone?.number, phone]));
  const connected = [...phones.values()].flatMap((phone) => {
    const at = phone === undefined ? Number.POSITIVE_INFINITY : phone.dialedAt + PHONE_RINGS;
    if (phone === undefined || at <= informed.at || at > (phone.endedAt ?? now)) return [];
    // it came before whatever was done at the same time
    const rank = (done.find((each) => each.at === Math.floor(at))?.rank ?? LAST) - 0.1;
    return [{ at: Math.floor(at), rank, event: legEvent(source, phone.number, 'Active') }];
  });
  return [...connected, ...done];
}

/** Milliseconds from the dialing of the agent's phone to its connection (AS-462). */
const PHONE_RINGS = 2_000;

/** The state of the agent's phone; undefined before it is dialed. */
export function phoneStatus({ phone }: AgentSession, now: number): 'Dialing' | 'Active' | 'Disconnected' | undefined {
  if (phone === undefined) return undefined;
  if (phone.endedAt !== null) return 'Disconnected';
  return now < phone.dialedAt + PHONE_RINGS ? 'Dialing' : 'Active';
}

/** When the phone of the agent is connected, if it is being dialed. */
export function phoneDue({ phone }: AgentSession): number {
  return phone === undefined || phone.endedAt !== null ? 0 : phone.dialedAt + PHONE_RINGS;
}

export function legEvent(
  { session, host }: Pick<NewsSource, 'session' | 'host'>,
  phone: AgentPhone['number'],
  Status: 'Dialing' | 'Active' | 'Disconnected',
): AgentEvent {
  const FinalState = Status === 'Disconnected' ? 'True' : 'False';
  return agentEvent('AgentLeg', host, { AgentLegId: `${session.number}-${phone}`, Status, FinalState });
}

export function muteEvent(host: string, isMuted: boolean): AgentEvent {
  return agentEvent('Mute', host, { AgentMuted: isMuted ? 'True' : 'False' });
}

/** Since a time the agent is in a state. */
export function stateEvent(host: string, CurrentState: AgentStateName, CurrentOutReason: string, since: number) {
  return agentEvent('AgentState', host, { CurrentState, CurrentOutReason, StartTimeUTC: isoOf(since), IsAcw: 'False' });
}
