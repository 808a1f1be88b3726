import type { Received } from './problems-of.ts';

/** What came over a connection, taken apart. */
export interface Answers {
  readonly answers: readonly Received[];
  /** False where the last one ends in its middle, or is not HTTP. */
  readonly isWhole: boolean;
}

/**
 * Takes apart what a server sent, without knowing the requests: an answer to HEAD has a length and no body, so that what
 * follows a head is its body unless it is the next answer or the end.
 */
export function answersIn(text: string): Answers {
  const answers: Received[] = [];
  let rest = text;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0 || !/^HTTP\/1\.1 \d{3}[ \r]/.test(rest)) return { answers, isWhole: false };
    const head = headOf(rest.slice(0, end));
    const taken = takeBody(head, rest.slice(end + 4));
    if (head.status >= 200) answers.push({ ...head, body: Buffer.from(taken.body, 'latin1').toString('utf8') });
    if (!taken.isWhole) return { answers, isWhole: false };
    rest = taken.rest;
  }
  return { answers, isWhole: true };
}

type AnswerHead = Pick<Received, 'status' | 'headers'>;

function headOf(text: string): AnswerHead {
  const [status = '', ...lines] = text.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status: Number(status.split(' ')[1]), headers: Object.fromEntries(headers) };
}

interface Taken {
  readonly body: string;
  readonly rest: string;
  readonly isWhole: boolean;
}

function takeBody({ status, headers }: AnswerHead, text: string): Taken {
  if (status < 200 || status === 204 || status === 304 || text === '' || text.startsWith('HTTP/1.1 '))
    return { body: '', rest: text, isWhole: true };
  if (headers['transfer-encoding'] === 'chunked') return takeChunks(text);
  const length = Number(headers['content-length'] ?? text.length);
  return { body: text.slice(0, length), rest: text.slice(length), isWhole: text.length >= length };
}

function takeChunks(text: string): Taken {
  let body = '';
  let rest = text;
  for (;;) {
    const [line] = /^[0-9a-f]+\r\n/i.exec(rest) ?? [];
    if (line === undefined) return { body: body + rest, rest: '', isWhole: false };
    const size = Number.parseInt(line, 16);
    const from = line.length;
    body += rest.slice(from, from + size);
    if (rest.slice(from + size, from + size + 2) !== '\r\n') return { body: body + rest, rest: '', isWhole: false };
    rest = rest.slice(from + size + 2);
    if (size === 0) return { body, rest, isWhole: true };
  }
}
