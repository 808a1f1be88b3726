/**
 * An independent model of agent sessions and of the contacts that wait for agents, for the property test: it goes ahead
 * second by second, and pushes each event to all who listen, where the fake looks up what is new when it is asked. It
 * shares no code with it.
 */
export interface Listener {
  readonly session: Session;
  readonly queue: string[];
  /** True after the first events. */
  hasBegun: boolean;
}

interface Session {
  readonly agent: number;
  readonly number: number;
  listeners: Listener[];
  isOver: boolean;
  state: string;
  since: number;
  /** The contact state that listeners were last told of; undefined while the agent has none. */
  busy: string | undefined;
  legs: number;
  /** Seconds since the phone was dialed; undefined while it is not connected. */
  leg: number | undefined;
  muted: boolean;
  readonly limit: { readonly seconds: number; readonly isForced: boolean } | undefined;
  unused: number;
  ends: boolean;
}

export interface Contact {
  readonly id: number;
  agent: number | undefined;
  readonly kind: Kind | 'script';
  readonly isInbound: boolean;
  /** When it began to keep its agent busy. */
  since: number;
  state: string;
  left: number;
  status: string;
  held: number;
  isRecorded: boolean;
  disposition: number | undefined;
}

/** What becomes of a number that is dialed: states, and how many seconds each lasts. */
const WAYS = {
  answers: [['dialing', 2], ['ringing', 6], ['connected', 120]],
  busy: [['dialing', 2], ['busy', 5]],
  silent: [['dialing', 2], ['ringing', 30], ['no-answer', 5]],
  machine: [['dialing', 2], ['ringing', 6], ['machine', 10]],
  dead: [['dialing', 2], ['failed', 5]],
  script: [['connected', 120]],
} as const; // biome-ignore format: a table reads better in columns

export type Kind = Exclude<keyof typeof WAYS, 'script'>;

const HEARD: Readonly<Record<string, string>> = { dialing: 'Dialing', ringing: 'Ringing', connected: 'Active' };
const MOST_LISTENERS = 20;
/** Seconds that a contact is in its queue at least. */
const QUEUED = 10;

export class SessionModel {
  readonly contacts: Contact[] = [];
  readonly #sessions = new Map<number, Session>();
  /** When the last contact of each agent was over. */
  readonly #ends = new Map<number, number>();
  /** Those who take contacts without a session. */
  readonly #available: readonly number[];
  #numbers = 0;
  #now = 0;

  constructor(available: readonly number[]) {
    this.#available = available;
  }

  wait(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.#now += 1;
      for (const contact of this.contacts) this.#goOn(contact);
      this.#give();
      for (const session of this.#sessions.values()) this.#age(session);
    }
  }

  start(agent: number, limit: Session['limit']): Listener | number {
    const own = this.#sessions.get(agent);
    if (own !== undefined && !own.isOver) return 409;
    return this.#listener(this.#session(agent, limit));
  }

  #session(agent: number, limit: Session['limit']): Session {
    this.#numbers += 1;
    const session: Session = {
      agent, number: this.#numbers, listeners: [], isOver: false, state: 'Unavailable ', since: this.#now,
      busy: undefined, legs: 0, leg: undefined, muted: false, limit, unused: 0, ends: false,
    }; // biome-ignore format: a list reads better filled
    const busy = this.#busy(session);
    session.busy = busy && busyState(busy);
    this.#sessions.set(agent, session);
    return session;
  }

  join(agent: number): Listener | number {
    const session = this.#sessions.get(agent);
    return session === undefined || session.isOver ? 409 : this.#listener(session);
  }

  #listener(session: Session): Listener {
    const listener = { session, queue: [], hasBegun: false };
    session.listeners = [...session.listeners.slice(1 - MOST_LISTENERS), listener];
    return listener;
  }

  /** The status of a request with the id of a session; what it does is done where it is none. */
  #in(listener: Listener | undefined, act: (session: Session) => number): number {
    if (listener === undefined) return 404;
    const { session } = listener;
    if (session.isOver) return 409;
    const status = act(session);
    if (status < 400) session.unused = 0;
    this.#give();
    return status;
  }

  end(listener: Listener | undefined, how: 'plain' | 'force' | 'contacts'): number {
    return this.#in(listener, (session) => {
      const busy = this.contacts.filter((each) => each.agent === session.agent && isBusy(each));
      if (busy.length > 0 && how === 'plain') return 409;
      if (how === 'contacts') for (const contact of busy) this.#come(contact, 'ended');
      this.#over(session);
      return 202;
    });
  }

  logout(agent: number): number {
    this.#over(this.#sessions.get(agent) ?? this.#session(agent, undefined));
    return 202;
  }

  #over(session: Session): void {
    if (!session.isOver) session.since = this.#now;
    session.isOver = true;
  }

  set(listener: Listener | undefined, state: string, reason: string): number {
    return this.#in(listener, (session) => {
      session.state = `${state} ${state === 'Available' ? '' : reason}`;
      session.since = this.#now;
      if (session.busy === undefined) this.#push(session, `state ${session.state} ${this.#now}`);
      return 202;
    });
  }

  keep(listener: Listener | undefined): number {
    return this.#in(listener, () => 202);
  }

  phone(listener: Listener | undefined, what: 'dial' | 'end' | 'mute' | 'unmute'): number {
    return this.#in(listener, (session) => {
      const talks = this.#busy(session)?.state === 'connected';
      const canMute = talks || (session.leg !== undefined && session.leg >= 2);
      const isPossible = {
        dial: session.leg === undefined,
        end: session.leg !== undefined,
        mute: !session.muted && canMute,
        unmute: session.muted,
      };
      if (!isPossible[what]) return 409;
      if (what === 'dial') session.legs += 1;
      if (what === 'dial' || what === 'end') session.leg = what === 'dial' ? 0 : undefined;
      if (what === 'dial' || what === 'end') this.#push(session, legOf(session));
      const muted = what === 'mute' || (what === 'dial' && session.muted);
      if (muted !== session.muted) this.#push(session, `mute ${muted ? 'True' : 'False'}`);
      session.muted = muted;
      return 202;
    });
  }

  dial(listener: Listener | undefined, kind: Kind): number {
    return this.#in(listener, (session) => {
      if (this.#busy(session) !== undefined) return 409;
      this.#come(this.#contact(kind, session.agent, false), 'dialing');
      return 202;
    });
  }

  #contact(kind: Contact['kind'], agent: number | undefined, isInbound: boolean): Contact {
    const contact: Contact = {
      id: this.contacts.length + 1, agent, kind, isInbound, since: 0, state: 'queued', left: QUEUED, status: '', held: 0,
      isRecorded: false, disposition: undefined,
    }; // biome-ignore format: a list reads better filled
    this.contacts.push(contact);
    return contact;
  }

  /** A contact that waits for an agent, or for the one that it names. */
  queue(kind: Contact['kind'], agent: number | undefined): void {
    this.#contact(kind, agent, true);
  }

  /** Gives contacts that have waited long enough to agents who are free. */
  #give(): void {
    for (const contact of this.contacts) {
      if (contact.state !== 'queued' || contact.left > 0) continue;
      const free = this.#free().filter((agent) => contact.agent === undefined || contact.agent === agent);
      if (free[0] === undefined) continue;
      contact.agent = free[0];
      this.#come(contact, contact.kind === 'script' ? 'connected' : 'dialing');
    }
  }

  /** Who is in a session comes first, and of each kind who is free for longest. */
  #free(): number[] {
    const isFree = (agent: number) => !this.contacts.some((contact) => contact.agent === agent && isBusy(contact));
    const since = (agent: number) => Math.max(this.#sessions.get(agent)?.since ?? 0, this.#ends.get(agent) ?? 0);
    const inSessions = [...this.#sessions.values()]
      .filter(({ isOver, state, agent }) => !isOver && state === 'Available ' && isFree(agent))
      .sort((one, other) => since(one.agent) - since(other.agent) || one.number - other.number);
    const others = this.#available
      .filter((agent) => !this.#sessions.has(agent) && isFree(agent))
      .sort((one, other) => since(one) - since(other) || one - other);
    return [...inSessions.map(({ agent }) => agent), ...others];
  }

  /** What a list of agents says of one: the state, and since when. */
  shown(agent: number): string {
    const session = this.#sessions.get(agent);
    const busy = this.contacts.filter((contact) => contact.agent === agent && isBusy(contact))[0];
    if (busy !== undefined) return `${busyState(busy)} ${busy.since} ${busy.id}`;
    const since = Math.max(session?.since ?? 0, this.#ends.get(agent) ?? 0);
    const own =
      session === undefined ? this.#resting(agent) : session.isOver ? 'LoggedOut' : session.state.split(' ')[0];
    return `${own} ${session === undefined && !this.#ends.has(agent) ? '-' : since} -`;
  }

  #resting(agent: number): string {
    return this.#available.includes(agent) ? 'Available' : 'LoggedOut';
  }

  /** How many contacts wait in a queue. */
  get waiting(): number {
    return this.contacts.filter(({ state }) => state === 'queued').length;
  }

  /** Hold and the like, and the end. */
  treat(listener: Listener | undefined, id: number, what: string): number {
    return this.#in(listener, ({ agent }) => {
      const contact = this.contacts.find((each) => each.id === id && each.agent === agent);
      if (contact === undefined || contact.state === 'ended' || contact.state === 'queued') return 404;
      if (what === 'end') {
        if (contact.status === 'Holding') return 409;
        this.#come(contact, 'ended');
        return 202;
      }
      const after = contact.state === 'connected' ? NEXT[`${what} ${contact.status}`] : undefined;
      if (after === undefined) return 409;
      contact.status = after;
      if (what === 'record') contact.isRecorded = true;
      this.#tell(contact, after);
      return 202;
    });
  }

  dispose(listener: Listener | undefined, id: number, disposition: number): number {
    return this.#in(listener, ({ agent }) => {
      const contact = this.contacts.find((each) => each.id === id && each.agent === agent);
      if (contact === undefined) return 404;
      if (contact.state !== 'ended' || contact.disposition !== undefined) return 409;
      contact.disposition = disposition;
      return 200;
    });
  }

  /** What a poll gives with an id that is older than the last one by its age. */
  poll(listener: Listener | undefined, age: number): { status: number; events: readonly string[] } {
    let events: string[] = [];
    const own = listener?.session;
    if (
      listener?.hasBegun &&
      own?.isOver &&
      this.#sessions.get(own.agent) === own &&
      own.listeners.includes(listener)
    ) {
      own.listeners = own.listeners.filter((each) => each !== listener);
      return { status: 200, events: [...listener.queue, 'end'] };
    }
    const status = this.#in(listener, (session) => {
      if (listener === undefined || !session.listeners.includes(listener)) return 404;
      events = !listener.hasBegun || age > 0 ? this.#everything(session) : [...listener.queue];
      if (events.length === 0) return 304;
      listener.queue.length = 0;
      listener.hasBegun = true;
      return 200;
    });
    return { status, events };
  }

  #everything(session: Session): string[] {
    const open = this.contacts.filter(({ agent, state }) => agent === session.agent && state !== 'ended');
    const leg = legOf(session);
    return [
      'start',
      `state ${this.#stateOf(session)}`,
      ...(session.leg === undefined ? [] : [leg]),
      ...(session.muted ? ['mute True'] : []),
      ...open.flatMap(({ id, status, isRecorded }) => (status === '' ? [] : [told(id, status, isRecorded)])),
    ];
  }

  #busy({ agent }: Session): Contact | undefined {
    return this.contacts.find((contact) => contact.agent === agent && isBusy(contact));
  }

  #stateOf(session: Session): string {
    const contact = this.#busy(session);
    if (contact !== undefined) return `${busyState(contact)}  ${contact.since}`;
    return `${session.state} ${Math.max(session.since, this.#ends.get(session.agent) ?? 0)}`;
  }

  #goOn(contact: Contact): void {
    if (contact.state === 'ended') return;
    if (contact.status === 'Holding') contact.held += 1;
    contact.left -= 1;
    if (contact.left > 0 || contact.state === 'queued') return;
    const way = WAYS[contact.kind];
    const index = way.findIndex(([state]) => state === contact.state);
    this.#come(contact, way[index + 1]?.[0] ?? 'ended');
  }

  #come(contact: Contact, state: string): void {
    const wasBusy = isBusy(contact);
    contact.state = state;
    contact.left = WAYS[contact.kind].find(([name]) => name === state)?.[1] ?? 0;
    if (!wasBusy && isBusy(contact)) contact.since = this.#now;
    if (wasBusy && !isBusy(contact)) this.#ends.set(contact.agent ?? 0, this.#now);
    const status = state === 'ended' ? 'Disconnected' : HEARD[state];
    if (status !== undefined) {
      contact.status = status;
      this.#tell(contact, status);
    }
    const session = this.#sessions.get(contact.agent ?? 0);
    if (session?.isOver !== false) return;
    const busy = this.#busy(session) && busyState(this.#busy(session) as Contact);
    if (busy !== session.busy) this.#push(session, `state ${this.#stateOf(session)}`);
    session.busy = busy;
    if (session.ends && busy === undefined) this.#over(session);
  }

  #tell({ id, agent, isRecorded }: Contact, status: string): void {
    const session = this.#sessions.get(agent ?? 0);
    if (session?.isOver === false) this.#push(session, told(id, status, isRecorded));
  }

  #push({ listeners }: Session, event: string): void {
    for (const listener of listeners) if (listener.hasBegun) listener.queue.push(event);
  }

  #age(session: Session): void {
    if (session.leg !== undefined) session.leg += 1;
    if (session.isOver) return;
    if (session.leg === 2) this.#push(session, legOf(session));
    if (session.limit === undefined) return;
    const busy = this.#busy(session) !== undefined;
    session.unused += 1;
    if (session.ends) {
      if (!busy) this.#over(session);
      return;
    }
    if (session.unused !== session.limit.seconds) return;
    if (session.limit.isForced || (!busy && session.state.startsWith('Unavailable'))) this.#over(session);
    else if (busy) {
      session.ends = true;
      if (session.state.startsWith('Unavailable')) return;
      session.state = 'Unavailable ';
      session.since = this.#now;
    }
  }
}

const NEXT: Readonly<Record<string, string>> = {
  'hold Active': 'Holding',
  'resume Holding': 'Active',
  'mask Active': 'Masking',
  'unmask Masking': 'Active',
  'record Active': 'Active',
  'record Masking': 'Masking',
};

function isBusy({ state }: Contact): boolean {
  return state !== 'queued' && state !== 'ended' && state !== 'not-dialed';
}

function legOf({ leg, legs }: Session): string {
  if (leg === undefined) return legs === 0 ? '' : `leg ${legs} Disconnected`;
  return `leg ${legs} ${leg < 2 ? 'Dialing' : 'Active'}`;
}

function busyState({ isInbound }: Contact): string {
  return isInbound ? 'InboundContact' : 'OutboundContact';
}

function told(id: number, status: string, isRecorded: boolean): string {
  return `contact ${id} ${status} ${isRecorded ? 'True' : 'False'}`;
}
