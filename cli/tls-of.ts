import type { TlsWish } from '../mock-server/index.ts';
import { AskedWrongly } from './asked-wrongly.ts';
import type { ServeOptions } from './config/serve-options.ts';
import { readFileOption } from './read-options.ts';

/** How `serve` is to speak TLS, or that it is not. One's own certificate goes before one made on the spot. */
export function tlsOf({ tls, tlsCert, tlsKey }: ServeOptions): TlsWish | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return tls === true ? true : undefined;
  if (tlsCert === undefined) throw new AskedWrongly('--tls-key is given without --tls-cert; they belong together');
  if (tlsKey === undefined) throw new AskedWrongly('--tls-cert is given without --tls-key; they belong together');
  return { cert: readFileOption(tlsCert), key: readFileOption(tlsKey) };
}
