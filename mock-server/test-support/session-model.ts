/**
 * An independent model of agent sessions for the property test: it goes ahead second by second, and pushes each event to
 * all who listen, where the fake looks up what is new when it is asked. It shares no code with it.
 */
export interface Listener {
  readonly session: Session;
  readonly queue: string[];
  /** What the listener has last heard of the agent; empty before the first events. */
  state: string;
  leg: string;
  muted: boolean;
  ids: number;
}

interface Session {
  readonly agent: number;
  listeners: Listener[];
  isOver: boolean;
  state: string;
  since: number;
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
  readonly agent: number;
  readonly start: number;
  readonly kind: Kind;
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
} as const; // biome-ignore format: a table reads better in columns

export type Kind = keyof typeof WAYS;

const HEARD: Readonly<Record<string, string>> = { dialing: 'Dialing', ringing: 'Ringing', connected: 'Active' };
const MOST_LISTENERS = 20;

export class SessionModel {
  readonly contacts: Contact[] = [];
  readonly #sessions = new Map<number, Session>();
  #now = 0;

  wait(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.#now += 1;
      for (const contact of this.contacts) this.#goOn(contact);
      for (const session of this.#sessions.values()) this.#age(session);
    }
  }

  start(agent: number, limit: Session['limit']): Listener | number {
    const own = this.#sessions.get(agent);
    if (own !== undefined && !own.isOver) return 409;
    const session: Session = {
      agent, listeners: [], isOver: false, state: 'Unavailable ', since: this.#now, legs: 0, leg: undefined,
      muted: false, limit, unused: 0, ends: false,
    }; // biome-ignore format: a list reads better filled
    this.#sessions.set(agent, session);
    return this.#listener(session);
  }

  join(agent: number): Listener | number {
    const session = this.#sessions.get(agent);
    return session === undefined || session.isOver ? 409 : this.#listener(session);
  }

  #listener(session: Session): Listener {
    const listener = { session, queue: [], state: '', leg: '', muted: false, ids: 1 };
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
    return status;
  }

  end(listener: Listener | undefined, how: 'plain' | 'force' | 'contacts'): number {
    return this.#in(listener, (session) => {
      const busy = this.contacts.filter((each) => each.agent === session.agent && isBusy(each));
      if (busy.length > 0 && how === 'plain') return 409;
      if (how === 'contacts') for (const contact of busy) this.#come(contact, 'ended');
      session.isOver = true;
      return 202;
    });
  }

  logout(agent: number): number {
    const session = this.#sessions.get(agent);
    if (session !== undefined) session.isOver = true;
    return 202;
  }

  set(listener: Listener | undefined, state: string, reason: string): number {
    return this.#in(listener, (session) => {
      session.state = `${state} ${state === 'Available' ? '' : reason}`;
      session.since = this.#now;
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
      session.muted = what === 'mute' || (what === 'dial' && session.muted);
      return 202;
    });
  }

  dial(listener: Listener | undefined, kind: Kind): number {
    return this.#in(listener, (session) => {
      if (this.#busy(session) !== undefined) return 409;
      const contact: Contact = {
        id: this.contacts.length + 1, agent: session.agent, start: this.#now, kind, state: '', left: 0, status: '',
        held: 0, isRecorded: false, disposition: undefined,
      }; // biome-ignore format: a list reads better filled
      this.contacts.push(contact);
      this.#come(contact, 'dialing');
      return 202;
    });
  }

  /** Hold and the like, and the end. */
  treat(listener: Listener | undefined, id: number, what: string): number {
    return this.#in(listener, ({ agent }) => {
      const contact = this.contacts.find((each) => each.id === id && each.agent === agent && each.state !== 'ended');
      if (contact === undefined) return 404;
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
    if (listener?.state && own?.isOver && this.#sessions.get(own.agent) === own && own.listeners.includes(listener)) {
      own.listeners = own.listeners.filter((each) => each !== listener);
      return { status: 200, events: [...ofContacts(listener), 'end'] };
    }
    const status = this.#in(listener, (session) => {
      if (listener === undefined || !session.listeners.includes(listener)) return 404;
      const isBehind = listener.state === '' || age > 0;
      events = isBehind ? this.#everything(session) : this.#news(listener);
      if (events.length === 0) return 304;
      listener.queue.length = 0;
      listener.state = this.#stateOf(session);
      listener.leg = legOf(session);
      listener.muted = session.muted;
      listener.ids += 1;
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
      ...open.map(({ id, status, isRecorded }) => told(id, status, isRecorded)),
    ];
  }

  #news(listener: Listener): string[] {
    const { session } = listener;
    const state = this.#stateOf(session);
    const leg = legOf(session);
    const isLegNews = leg !== listener.leg && (listener.leg !== '' || session.leg !== undefined);
    return [
      ...(state === listener.state ? [] : [`state ${state}`]),
      ...(isLegNews ? [leg] : []),
      ...(session.muted === listener.muted ? [] : [`mute ${session.muted ? 'True' : 'False'}`]),
      ...ofContacts(listener),
    ];
  }

  #busy({ agent }: Session): Contact | undefined {
    return this.contacts.find((contact) => contact.agent === agent && isBusy(contact));
  }

  #stateOf(session: Session): string {
    const contact = this.#busy(session);
    return contact === undefined ? `${session.state} ${session.since}` : `OutboundContact  ${contact.start}`;
  }

  #goOn(contact: Contact): void {
    if (contact.state === 'ended') return;
    if (contact.status === 'Holding') contact.held += 1;
    contact.left -= 1;
    if (contact.left > 0) return;
    const way = WAYS[contact.kind];
    const index = way.findIndex(([state]) => state === contact.state);
    this.#come(contact, way[index + 1]?.[0] ?? 'ended');
  }

  #come(contact: Contact, state: string): void {
    contact.state = state;
    contact.left = WAYS[contact.kind].find(([name]) => name === state)?.[1] ?? 0;
    const status = state === 'ended' ? 'Disconnected' : HEARD[state];
    if (status !== undefined) {
      contact.status = status;
      this.#tell(contact, status);
    }
    const session = this.#sessions.get(contact.agent);
    if (session?.ends === true && this.#busy(session) === undefined) session.isOver = true;
  }

  #tell({ id, agent, isRecorded }: Contact, status: string): void {
    const session = this.#sessions.get(agent);
    if (session?.isOver !== false) return;
    for (const listener of session.listeners)
      if (listener.state !== '') listener.queue.push(told(id, status, isRecorded));
  }

  #age(session: Session): void {
    if (session.leg !== undefined) session.leg += 1;
    if (session.isOver || session.limit === undefined) return;
    const busy = this.#busy(session) !== undefined;
    session.unused += 1;
    if (session.ends) {
      session.isOver = !busy;
      return;
    }
    if (session.unused !== session.limit.seconds) return;
    if (session.limit.isForced || (!busy && session.state.startsWith('Unavailable'))) session.isOver = true;
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
  return state === 'dialing' || state === 'ringing' || state === 'connected';
}

function legOf({ leg, legs }: Session): string {
  if (leg === undefined) return legs === 0 ? '' : `leg ${legs} Disconnected`;
  return `leg ${legs} ${leg < 2 ? 'Dialing' : 'Active'}`;
}

/** Events of one contact come together, the oldest contact first. */
function ofContacts({ queue }: Listener): string[] {
  return [...queue].sort((one, other) => Number(one.split(' ')[1]) - Number(other.split(' ')[1]));
}

function told(id: number, status: string, isRecorded: boolean): string {
  return `contact ${id} ${status} ${isRecorded ? 'True' : 'False'}`;
}
