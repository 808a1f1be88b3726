import type { Dispatcher } from 'undici';
import { withoutHops } from './hop-headers.ts';

/** The head of an answer as it came. */
export interface CameHead {
  readonly status: number;
  readonly reason: string;
  /** Without those of the connection. */
  readonly headers: string[];
}

/** How a relay is to behave. */
export interface RelayWish {
  /** Whether an answer is held until it has come, up to 64 KiB. */
  isHeld(head: CameHead): boolean;
  /** The headers of an answer that goes on before it has come. */
  readonly headersOf: (head: CameHead) => string[];
  /** Milliseconds in which something must happen. */
  readonly timeout: number;
  /** False while the client still sends. */
  readonly isRequestSent: () => boolean;
}

/** The head of an answer, its headers with their letters and in their order. */
export function headOfAnswer({ rawHeaders }: Dispatcher.DispatchController, status: number, reason: string): CameHead {
  const headers = Array.isArray(rawHeaders)
    ? rawHeaders.map((each) => (typeof each === 'string' ? each : each.toString('latin1')))
    : [];
  return { status, reason, headers: withoutHops(headers) };
}
