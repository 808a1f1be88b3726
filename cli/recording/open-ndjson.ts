import { closeSync, fchmodSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import type { Recorded } from '../../mock-server/index.ts';
import type { Recorder } from './open-recording.ts';

/** Appends an exchange a line (spec/exchange.schema.json). */
export function openNdjson(file: string): Recorder {
  const descriptor = openSync(file, 'a+', 0o600);
  fchmodSync(descriptor, 0o600);
  if (!endsWithLine(descriptor)) writeSync(descriptor, '\n');
  process.once('exit', () => closeSync(descriptor));
  return (recorded) => void writeSync(descriptor, `${JSON.stringify(lineOf(recorded))}\n`);
}

/** A recording that was broken off must not take the next line with it. */
function endsWithLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  const last = Buffer.alloc(1);
  if (size > 0) readSync(descriptor, last, 0, 1, size - 1);
  return size === 0 || last[0] === 0x0a;
}

function lineOf({ id, at, exchange, request, response, timings, answeredBy, findings }: Recorded): object {
  const { method, url, headers, body } = exchange.request;
  const answer = exchange.response;
  return {
    id,
    at,
    request: { method, url, headers, ...bodyOf(body, request), ...(request.isCut && { isCut: true }) },
    response: answer && {
      status: answer.status,
      reason: answer.reason,
      headers: answer.headers,
      ...bodyOf(answer.body, response),
      ...(response.isCut && { isCut: true }),
    },
    timings,
    answeredBy,
    findings,
  };
}

/** Of a body that is not all there nothing can be said: it is left out. One that is no text is written in base64. */
function bodyOf(body: string | null, { isBinary, isCut }: Recorded['request']): object {
  if (isCut === true) return {};
  return isBinary === true ? { base64: Buffer.from(body ?? '', 'latin1').toString('base64') } : { body };
}
