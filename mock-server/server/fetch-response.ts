import { rawPairs } from '../../contracts/internal.ts';
import { type Answer, type AnswerStream, guarded } from '../exchange/index.ts';
import { type Outgoing, outgoing, type Wait } from './send-response.ts';

/** What Node's fetch rejects with where the connection gives no answer. */
function brokenConnection(cut: 'before' | 'empty'): TypeError {
  const cause =
    cut === 'before' ? withCode('read ECONNRESET', 'ECONNRESET') : withCode('other side closed', 'UND_ERR_SOCKET');
  return new TypeError('fetch failed', { cause });
}

/** What a body's promise rejects with, in Node's fetch, where it ends before its time. */
function brokenBody(cut: 'within' | 'broken-chunk'): TypeError {
  const cause =
    cut === 'within'
      ? withCode('read ECONNRESET', 'ECONNRESET')
      : withCode(
          'Response does not match the HTTP/1.1 protocol (Invalid character in chunk size)',
          'HPE_INVALID_CHUNK_SIZE',
        );
  return new TypeError('terminated', { cause });
}

function withCode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Fetch rejects a body with these (Fetch standard, "null body status"). */
const WITHOUT_BODY = new Set([101, 103, 204, 205, 304]);

/** An answer in fetch's terms. Rejects where a client on a wire would get none, as its fetch does. */
export async function responseOf(answer: Answer, request: Request, wait: Wait): Promise<Response> {
  const { status, headers, body, delivery, stream } = answer;
  if (delivery === undefined && stream === undefined) return response(status, headers, body);
  const plan = outgoing(answer);
  if (plan.delay > 0) await wait(plan.delay, request.signal);
  request.signal.throwIfAborted();
  if (plan.cut === 'before' || plan.cut === 'empty') throw brokenConnection(plan.cut);
  if (stream !== undefined)
    return response(status, headers, request.method === 'HEAD' ? null : endless(stream, request));
  return response(status, plan.headers, body === '' ? body : inPieces(plan, request.signal, wait));
}

function response(
  status: number,
  headers: readonly string[],
  body: string | ReadableStream<Uint8Array> | null,
): Response {
  const pairs = rawPairs(headers).map(([name, value]): [string, string] => [name, value]);
  return new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers: pairs });
}

/** Pauses end with the reader or with the request, whichever leaves first. */
function inPieces({ pieces, pause, cut }: Outgoing, signal: AbortSignal, wait: Wait): ReadableStream<Uint8Array> {
  const ending = new AbortController();
  const leave = guarded('leaving off an answer', () => ending.abort());
  signal.addEventListener('abort', leave, { once: true });
  const left = [...pieces];
  return new ReadableStream(
    {
      async pull(controller) {
        if (left.length < pieces.length && left.length > 0 && pause > 0) await wait(pause, ending.signal);
        if (signal.aborted) return controller.error(signal.reason);
        const piece = left.shift();
        if (piece !== undefined) return controller.enqueue(new Uint8Array(piece));
        signal.removeEventListener('abort', leave);
        if (cut === 'within' || cut === 'broken-chunk') return controller.error(brokenBody(cut));
        controller.close();
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  );
}

/** Bytes that wait for a reader before it counts as behind. */
const READ_AHEAD = 65_536;

function endless(stream: AnswerStream, { signal }: Request): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const ending = new AbortController();
  let waiting: (() => void)[] = [];
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const endBy = (how: () => void) => {
          if (ending.signal.aborted) return;
          ending.abort();
          how();
        };
        const behind = () => READ_AHEAD - (controller.desiredSize ?? READ_AHEAD);
        const leaveOff = stream({
          send: (text) => {
            if (!ending.signal.aborted) controller.enqueue(encoder.encode(text));
            return !ending.signal.aborted;
          },
          behind,
          onceTaken: (go) => void (behind() < READ_AHEAD ? go() : waiting.push(go)),
          end: () => endBy(() => controller.close()),
        });
        ending.signal.addEventListener('abort', guarded('leaving off a stream', leaveOff));
        signal.addEventListener(
          'abort',
          guarded('ending a stream', () => endBy(() => controller.error(signal.reason))),
        );
      },
      pull() {
        const taken = waiting;
        waiting = [];
        for (const go of taken) go();
      },
      cancel: () => ending.abort(),
    },
    { highWaterMark: READ_AHEAD, size: ({ byteLength }) => byteLength },
  );
}
