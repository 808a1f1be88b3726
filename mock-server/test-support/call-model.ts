/**
 * An independent model of what becomes of calls, for the property test: it goes ahead second by second and writes down
 * each second's states, where the fake reckons from due time to due time. It shares no code with it.
 */
type Dialed = 'answers' | 'busy' | 'silent' | 'machine' | 'dead';

interface Person {
  readonly numbers: readonly string[];
  index: number;
  state: string;
  left: number;
  tried: number;
  last: string;
  readonly story: string[];
}

/** What each magic number does; all others are answered. */
const DOES: Readonly<Record<string, Dialed>> = {
  '+12025550101': 'busy',
  '+12025550102': 'silent',
  '+12025550103': 'machine',
  '+12025550104': 'dead',
};
const DISPOSITIONS: Readonly<Record<string, string>> = {
  connected: 'Positive no Amount',
  'no-answer': 'Retry-Not Available',
  machine: 'Retry-Answering Machine',
  busy: 'Busy',
  failed: 'Failed',
};

export class CallModel {
  readonly people: Person[] = [];
  readonly #listed = new Set<string>();
  #isRunning = true;

  place(numbers: readonly string[]): void {
    const isHopeless = numbers.every((number) => this.#listed.has(number));
    const state = isHopeless ? 'not-dialed' : 'queued';
    this.people.push({ numbers, index: 0, state, left: 10, tried: 0, last: '', story: [state] });
  }

  run(isRunning: boolean): void {
    this.#isRunning = isRunning;
    this.#look();
  }

  list(number: string): void {
    this.#listed.add(number);
    this.#look();
  }

  unlist(number: string): void {
    this.#listed.delete(number);
    this.#look();
  }

  wait(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      for (const person of this.people) if (person.left > 0) person.left -= 1;
      this.#look();
    }
  }

  /** What the fake must say of each call: its states, how often it was dialed, how it ended. */
  told(): object[] {
    return this.people.map(({ story, tried, last, state }) => ({
      story,
      tried,
      end: state === 'ended' ? DISPOSITIONS[last] : null,
    }));
  }

  #look(): void {
    for (const person of this.people) while (person.left === 0 && this.#move(person));
  }

  /** One step of a person whose time is up; false where there is none to take. */
  #move(person: Person): boolean {
    const becomes = (state: string, left: number) => {
      person.state = state;
      person.left = left;
      person.story.push(state);
      return true;
    };
    const does = DOES[person.numbers[person.index] ?? ''] ?? 'answers';
    switch (person.state) {
      case 'queued': {
        const free = person.numbers.findIndex((number, index) => index >= person.index && !this.#listed.has(number));
        if (free < 0) return becomes(person.tried === 0 ? 'not-dialed' : 'ended', -1);
        if (!this.#isRunning) return false;
        person.index = free;
        person.tried += 1;
        return becomes('dialing', 2);
      }
      case 'dialing':
        if (does === 'busy') return becomes('busy', 5);
        if (does === 'dead') return becomes('failed', 5);
        return becomes('ringing', does === 'silent' ? 30 : 6);
      case 'ringing':
        if (does === 'silent') return becomes('no-answer', 5);
        return does === 'machine' ? becomes('machine', 10) : becomes('connected', 120);
      case 'connected':
      case 'machine':
        person.last = person.state;
        return becomes('ended', -1);
      case 'busy':
      case 'failed':
      case 'no-answer': {
        person.last = person.state;
        const more = person.numbers.slice(person.index + 1).some((number) => !this.#listed.has(number));
        if (!more) return becomes('ended', -1);
        person.index += 1;
        return becomes('queued', 0);
      }
      default:
        return false;
    }
  }
}
