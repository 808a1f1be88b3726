import type { Delivery } from '../delivery.ts';
import type { Answer } from '../exchange.ts';

/** What of an answer goes out, and how it ends. */
export interface Outgoing {
  readonly headers: string[];
  readonly pieces: readonly Buffer[];
  readonly pause: number;
  readonly delay: number;
  readonly cut: Delivery['cut'];
}

/** Plans how an answer is sent. One without a body has no middle to be cut in: it is cut before its first byte. */
export function outgoing({ headers, body, delivery = {} }: Answer): Outgoing {
  const { delay = 0, dribble, cut } = delivery;
  const bytes = Buffer.from(body);
  const plan = { delay, pause: dribble?.pause ?? 0 };
  if (bytes.length === 0 && cut !== undefined) {
    return { ...plan, headers, pieces: [], cut: cut === 'within' || cut === 'before' ? 'before' : 'empty' };
  }
  const isCut = cut === 'within' || cut === 'broken-chunk';
  return {
    ...plan,
    headers: cut === 'broken-chunk' ? chunked(headers) : headers,
    pieces: split(isCut ? bytes.subarray(0, Math.ceil(bytes.length / 2)) : bytes, dribble?.pieces ?? 1),
    cut,
  };
}

/** As many pieces as are wanted, of about the same size; fewer where there are fewer bytes. */
function split(bytes: Buffer, wanted: number): Buffer[] {
  const count = Math.min(wanted, bytes.length);
  const edge = (index: number) => Math.floor((index * bytes.length) / count);
  return Array.from({ length: count }, (_, index) => bytes.subarray(edge(index), edge(index + 1)));
}

function chunked(headers: readonly string[]): string[] {
  const others: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2);
    if (name.toLowerCase() !== 'content-length') others.push(name, value);
  }
  return [...others, 'Transfer-Encoding', 'chunked'];
}
