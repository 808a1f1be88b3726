import { connect } from 'node:net';

/** An answer as it came over the wire. Header names in lower case. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/**
 * Sends bytes over a socket of their own and reads until the other end closes. With `asksFirst` the body is held back
 * until the server says `100 Continue`.
 */
export function sendRaw(
  port: number,
  { head, body }: { head: Buffer; body: Buffer },
  asksFirst = false,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let received = Buffer.alloc(0);
    let waiting = asksFirst;
    socket.on('connect', () => socket.write(asksFirst ? head : Buffer.concat([head, body])));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const interim = received.indexOf('\r\n\r\n');
      if (!waiting || interim < 0) return;
      waiting = false;
      if (!received.toString('latin1', 9, 12).startsWith('100')) return;
      received = received.subarray(interim + 4);
      socket.write(body);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (received.length === 0) reject(error);
    });
    socket.on('close', () => {
      if (received.length > 0) resolve(parseAnswer(received));
      else reject(new Error('the connection was closed without an answer'));
    });
  });
}

function parseAnswer(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf('\r\n\r\n');
  const [status = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(status.split(' ')[1]), headers, body: bytes.toString('utf8', end + 4) };
}
