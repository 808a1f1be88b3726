/**
 * An independent model of the dialer, for the property test: it goes ahead second by second, where the dialer goes from
 * event to event, and keeps plain objects that it changes in place. It shares no code with it.
 */
interface Seat {
  number: number;
  isAvailable: boolean;
  isLoggedIn: boolean;
  since: number;
}

interface Row {
  readonly id: string;
  readonly number: string;
  attempts: number;
  state: 'fresh' | 'called' | 'waiting' | 'done';
  due: number;
}

interface Ring {
  readonly number: number;
  readonly contact: string;
  readonly phone: string;
  readonly row: Row | undefined;
  state: string;
  left: number;
  agent: number | undefined;
  story: string[];
}

const DOES: Readonly<Record<string, 'busy' | 'silent' | 'machine' | 'dead'>> = {
  '+12025550101': 'busy',
  '+12025550102': 'silent',
  '+12025550103': 'machine',
  '+12025550104': 'dead',
};
const AGENTS = [5001, 5002, 5003];

export class DialerModel {
  readonly #ratio: number;
  readonly #retrySeconds: number;
  readonly #mostAttempts: number;
  readonly #seats = new Map<number, Seat>();
  /** Agents who were in a session, and are in none. */
  readonly #left = new Set<number>();
  #rows: Row[] = [];
  readonly #rings: Ring[] = [];
  /** When the last call of each agent was over. */
  readonly #lastEnds = new Map<number, number>();
  readonly #listed = new Set<string>();
  #isRunning = true;
  #sessions = 0;
  #now = 0;

  constructor({ ratio, retrySeconds, mostAttempts }: { ratio: number; retrySeconds: number; mostAttempts: number }) {
    this.#ratio = ratio;
    this.#retrySeconds = retrySeconds;
    this.#mostAttempts = mostAttempts;
  }

  start(agent: number, isLoggedIn: boolean): void {
    this.#sessions += 1;
    this.#left.delete(agent);
    this.#seats.set(agent, { number: this.#sessions, isAvailable: true, isLoggedIn, since: this.#now });
    this.#look();
  }

  end(agent: number): void {
    this.#seats.delete(agent);
    this.#left.add(agent);
    this.#look();
  }

  has(agent: number): Seat | undefined {
    return this.#seats.get(agent);
  }

  setAvailable(agent: number, isAvailable: boolean): void {
    Object.assign(this.#seats.get(agent) as Seat, { isAvailable, since: this.#now });
    this.#look();
  }

  setLoggedIn(agent: number, isLoggedIn: boolean): void {
    const seat = this.#seats.get(agent) as Seat;
    seat.isLoggedIn = isLoggedIn;
    if (isLoggedIn) seat.since = this.#now;
    this.#look();
  }

  run(isRunning: boolean): void {
    this.#isRunning = isRunning;
    this.#look();
  }

  list(numbers: readonly string[]): void {
    this.#listed.clear();
    for (const number of numbers) this.#listed.add(number);
    this.#look();
  }

  add(id: string, number: string): void {
    this.#rows.push({ id, number, attempts: 0, state: 'fresh', due: 0 });
    this.#look();
  }

  remove(id: string): void {
    this.#rows = this.#rows.filter((row) => row.id !== id);
    this.#look();
  }

  place(contact: string, phone: string): void {
    const state = this.#listed.has(phone) ? 'not-dialed' : 'queued';
    this.#rings.push({
      ...this.#ring(contact, phone, undefined),
      state,
      left: state === 'queued' ? 10 : -1,
      story: [state],
    });
  }

  /** The id of the call that an agent talks in. */
  talks(agent: number): number | undefined {
    return this.#rings.find(({ state, agent: own }) => state === 'connected' && own === agent)?.number;
  }

  hangUp(number: number): void {
    const ring = this.#rings[number - 1] as Ring;
    this.#becomes(ring, 'ended');
    if (ring.row !== undefined) ring.row.state = 'done';
    this.#look();
  }

  wait(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.#now += 1;
      for (const ring of this.#rings) if (ring.left > 0) ring.left -= 1;
      this.#look();
    }
  }

  /** What the fake must say of its calls, and of the records that are in the list. */
  calls(): string[] {
    return this.#rings.map(({ contact, story, agent }) => `${contact} ${story.join('>')} ${agent ?? '-'}`);
  }

  records(): string[] {
    return this.#rows.map(({ id, attempts, state }) => `${id} ${attempts} ${state === 'done' ? 'Finalized' : ''}`);
  }

  #ring(contact: string, phone: string, row: Row | undefined): Ring {
    const number = this.#rings.length + 1;
    return { number, contact, phone, row, state: 'dialing', left: 2, agent: undefined, story: ['dialing'] };
  }

  #becomes(ring: Ring, state: string, left = -1): void {
    if (ring.state === 'connected' && ring.agent !== undefined) this.#lastEnds.set(ring.agent, this.#now);
    Object.assign(ring, { state, left });
    ring.story.push(state);
  }

  #isBound(): boolean {
    return this.#isRunning && [...this.#seats.values()].some(({ isLoggedIn }) => isLoggedIn);
  }

  /** Agents who could talk now, who is free for longest first. */
  #free(): number[] {
    const since = (agent: number, seat: Seat) => Math.max(seat.since, this.#lastEnds.get(agent) ?? 0);
    const talking = new Set(this.#rings.filter(({ state }) => state === 'connected').map(({ agent }) => agent));
    return [...this.#seats]
      .filter(([agent, { isAvailable }]) => isAvailable && !talking.has(agent))
      .sort(([a, one], [b, other]) => since(a, one) - since(b, other) || one.number - other.number)
      .map(([agent]) => agent);
  }

  #look(): void {
    for (const ring of this.#rings) while (ring.left === 0 && this.#move(ring));
    if (this.#isRunning) this.#placeAll();
  }

  #placeAll(): void {
    const inDialer = this.#free().filter((agent) => this.#seats.get(agent)?.isLoggedIn);
    const open = this.#rings.filter(({ state }) =>
      ['dialing', 'ringing', 'machine', 'busy', 'failed', 'no-answer'].includes(state),
    );
    let capacity = Math.floor(inDialer.length * this.#ratio) - open.length;
    const reserved = new Set(
      this.#rings.filter(({ state }) => !['queued', 'ended', 'not-dialed'].includes(state)).map(({ agent }) => agent),
    );
    const idle = inDialer.filter((agent) => !reserved.has(agent));
    for (const ring of this.#rings) {
      if (ring.state !== 'queued' || ring.left !== 0 || !this.#isBound()) continue;
      if (this.#listed.has(ring.phone)) {
        this.#becomes(ring, 'not-dialed');
        continue;
      }
      if (capacity <= 0 || idle.length === 0) continue;
      ring.agent = idle.shift();
      this.#becomes(ring, 'dialing', 2);
      capacity -= 1;
    }
    if (![...this.#seats.values()].some(({ isLoggedIn }) => isLoggedIn)) return;
    while (capacity > 0) {
      const row = this.#nextRow();
      if (row === undefined) return;
      const ring = this.#ring(row.id, row.number, row);
      this.#rings.push(ring);
      if (this.#listed.has(row.number)) {
        Object.assign(ring, { state: 'not-dialed', left: -1, story: ['not-dialed'] });
        row.state = 'done';
        continue;
      }
      row.state = 'called';
      row.attempts += 1;
      ring.story = ['queued', 'dialing'];
      ring.agent = idle.shift();
      capacity -= 1;
    }
  }

  #nextRow(): Row | undefined {
    const due = this.#rows.filter(({ state, due: at }) => state === 'waiting' && at <= this.#now);
    due.sort((one, other) => one.due - other.due || (one.id < other.id ? -1 : 1));
    return due[0] ?? this.#rows.find(({ state }) => state === 'fresh');
  }

  /** One step of a call whose time is up; false where there is none to take. */
  #move(ring: Ring): boolean {
    const does = DOES[ring.phone];
    switch (ring.state) {
      case 'queued': {
        if (this.#isBound()) return false;
        if (this.#listed.has(ring.phone)) return this.#ends(ring, 'not-dialed');
        if (!this.#isRunning) return false;
        this.#becomes(ring, 'dialing', 2);
        return true;
      }
      case 'dialing':
        if (does === 'busy' || does === 'dead') this.#becomes(ring, does === 'dead' ? 'failed' : 'busy', 5);
        else this.#becomes(ring, 'ringing', does === 'silent' ? 30 : 6);
        return true;
      case 'ringing':
        if (does === 'silent') this.#becomes(ring, 'no-answer', 5);
        else if (does === 'machine') this.#becomes(ring, 'machine', 10);
        else return this.#answered(ring);
        return true;
      default:
        return this.#ends(ring, 'ended');
    }
  }

  #answered(ring: Ring): boolean {
    if (ring.row === undefined && ring.agent === undefined) {
      ring.agent = this.#whoseTurn(ring.number);
      if (ring.agent === undefined) return this.#ends(ring, 'ended', true);
      this.#becomes(ring, 'connected', 120);
      return true;
    }
    const free = this.#free();
    const inDialer = free.filter((agent) => this.#seats.get(agent)?.isLoggedIn);
    const agent = ring.agent === undefined ? inDialer[0] : free.find((each) => each === ring.agent);
    if (agent === undefined) return this.#ends(ring, 'ended', true);
    ring.agent = agent;
    this.#becomes(ring, 'connected', 120);
    return true;
  }

  /** Who takes an answered call of the thread without a dialer; while sessions run, nobody gets a second contact. */
  #whoseTurn(number: number): number | undefined {
    const first = number % AGENTS.length;
    const inTurn = [...AGENTS.slice(first), ...AGENTS.slice(0, first)];
    const hasCall = (agent: number) =>
      this.#rings.some((ring) => ring.agent === agent && ['dialing', 'ringing', 'connected'].includes(ring.state));
    return inTurn.find((agent) => {
      const isReady = this.#seats.get(agent)?.isAvailable ?? !this.#left.has(agent);
      return isReady && (this.#seats.size === 0 || !hasCall(agent));
    });
  }

  #ends(ring: Ring, state: string, isAbandoned = false): boolean {
    const last = ring.state;
    this.#becomes(ring, state);
    const { row } = ring;
    if (row === undefined) return false;
    const isReached = last === 'connected' && !isAbandoned;
    if (isReached || last === 'failed' || row.attempts >= this.#mostAttempts) row.state = 'done';
    else Object.assign(row, { state: 'waiting', due: this.#now + this.#retrySeconds });
    return false;
  }
}
