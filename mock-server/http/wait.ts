import { setTimeout as timer } from 'node:timers/promises';

/** Waits so many milliseconds, or until the signal says stop. Never rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** What every host may be given. */
export interface HostOptions {
  /** How faults wait; in real time unless said otherwise. */
  readonly wait?: Wait;
}

/** Waits in real time; the timer goes with the signal. */
export async function waitInRealTime(milliseconds: number, signal: AbortSignal): Promise<void> {
  await timer(milliseconds, undefined, { signal }).catch(() => {});
}
