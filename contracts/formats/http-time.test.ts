import { expect, test } from 'vitest';
import { readHttp, readHttpAnswer } from './http-message.ts';

const CHARACTERS = 2 * 1024 * 1024;
const times = (text: string) => text.repeat(Math.ceil(CHARACTERS / text.length));

/** Each would take minutes where a message were looked for again and again. */
test.each<[name: string, text: string]>([
  ['heads that lie about their length', times('POST /a HTTP/1.1\nContent-Length: 99999999\n\nx\n')],
  ['lengths that are nearly right', times('POST /a HTTP/1.1\nContent-Length: 100000\n\nx\n')],
  ['messages without a line break between them', times('POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx')],
  ['chunks of one byte', `POST /a HTTP/1.1\nTransfer-Encoding: chunked\n\n${times('1\nx\n')}`],
  ['chunks that lie about their size', times('POST /a HTTP/1.1\nTransfer-Encoding: chunked\n\nffffff\nx\n')],
  ['white space', `POST /a HTTP/1.1\nContent-Length: 5\n\n${times(' \n')}`],
  ['sections', times('###\nGET http://h/a\n\n')],
  ['separators alone', times('###\n')],
  ['variables that use each other', `@a={{b}}{{b}}\n@b={{a}}{{a}}\n${times('GET http://h/{{a}}\n\n###\n')}`],
  ['scripts', times('> {%\n%}\n')],
  ['answers', times('HTTP/1.1 100 Continue\n\n')],
  ['lines of a logger', times('DEBUG 2026-11-02 10:00:00 x\n')],
  ['pieces of a wire log', times('x >> "POST /a HTTP/1.1[\\r][\\n]"\n')],
  ['what curl says', times('> POST /a HTTP/1.1\n* x\n')],
])('the time is linear for %s', (_name, text) => {
  const begun = performance.now();
  readHttp(text);
  readHttpAnswer(text);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
