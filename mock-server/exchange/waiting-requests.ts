import type { LongPoll, RequestContext } from './exchange.ts';
import type { Head } from './http-message.ts';
import { guarded } from './report-bug.ts';
import type { SandboxState } from './sandbox-state.ts';

/** The channel of the requests that wait for what happens to an agent. */
export function agentChannel(agentId: number | undefined): string {
  return `agent/${agentId}`;
}

/** The requests that wait for the events of agents to whom a contact of a queue may go. */
export function listeners({ sessions }: SandboxState): string[] {
  const running = Object.values(sessions).filter(({ isOver, state }) => !isOver && state === 'Available');
  return running.map(({ agentId }) => agentChannel(agentId));
}

/** Requests that wait for something to happen in a sandbox: one timer each. Nothing else is kept for them. */
export class WaitingRequests {
  readonly #channels = new Map<string, Set<() => void>>();
  /** Requests of each channel that wait, or were woken and are not answered yet. */
  readonly #begun = new Map<string, number>();
  #wakes = 0;
  #isOver = false;

  /** How often any were woken: a request notes it before it reads the state, so that it misses no change between. */
  get wakes(): number {
    return this.#wakes;
  }

  /** How many wait. */
  get size(): number {
    return [...this.#channels.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** True from the moment that somebody waits on a channel until they are answered. */
  isWaitedFor(channel: string): boolean {
    return this.#begun.has(channel);
  }

  /** Counts what is done as waiting on a channel. */
  async during<T>(channel: string, work: () => Promise<T>): Promise<T> {
    this.#begun.set(channel, (this.#begun.get(channel) ?? 0) + 1);
    try {
      return await work();
    } finally {
      const left = (this.#begun.get(channel) ?? 1) - 1;
      if (left === 0) this.#begun.delete(channel);
      else this.#begun.set(channel, left);
    }
  }

  /** Waits, and gives back the head of the request with which it goes on. Never rejects. */
  async wait({ channel, patience, next }: LongPoll, context: RequestContext, wakes: number): Promise<Head> {
    const { head, state, startedAt } = context;
    const waitsUntil = head.waitsUntil ?? performance.now() + patience;
    const left = waitsUntil - performance.now();
    const isClockStopped = state.clock.stoppedAt !== null;
    const toNext = next === undefined || isClockStopped ? left : next - startedAt;
    const leaving = head.leaving?.();
    await this.#woken(channel, Math.max(1, Math.min(left, toNext)), leaving, wakes);
    // who is woken behind the end looks once more, and does not wait: others may wake all the time
    const mayWait = !this.#isOver && leaving?.aborted !== true && performance.now() < waitsUntil - 1;
    return { ...head, waitsUntil, mayWait };
  }

  /** Done when the channel is woken, the time is over, or nobody waits any more. */
  #woken(channel: string, milliseconds: number, leaving: AbortSignal | undefined, wakes: number): Promise<void> {
    if (this.#isOver || leaving?.aborted === true || wakes !== this.#wakes) return Promise.resolve();
    return new Promise((resolve) => {
      const here = this.#channels.get(channel) ?? new Set();
      this.#channels.set(channel, here);
      const end = () => {
        clearTimeout(timer);
        leaving?.removeEventListener('abort', leave);
        here.delete(end);
        if (here.size === 0 && this.#channels.get(channel) === here) this.#channels.delete(channel);
        resolve();
      };
      const leave = guarded('leaving off a wait', end);
      const timer = setTimeout(leave, milliseconds);
      leaving?.addEventListener('abort', leave);
      here.add(end);
    });
  }

  /** Wakes those of a channel; all of them without one. */
  wake(channel?: string): void {
    this.#wakes += 1;
    if (this.#channels.size === 0) return;
    const woken = channel === undefined ? [...this.#channels.values()] : [this.#channels.get(channel) ?? new Set()];
    for (const each of woken) for (const wake of [...each]) wake();
  }

  /** Nobody waits any more, now or later: the sandbox was dropped. */
  end(): void {
    this.#isOver = true;
    this.wake();
  }
}
