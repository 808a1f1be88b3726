// What a reference server sends: for each case (named by the header of the load) the bytes that the fake sent, recorded by main.ts.
import { readFileSync } from 'node:fs';

/** @type {Record<string, { status: number, headers: string[], body: string }>} */
export const answers = JSON.parse(readFileSync(process.argv[2], 'utf8'));
export const CASE = 'x-bench-case';

/** Says on which port it listens, as main.ts waits for it. */
export function listening(server) {
  server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
}

/** Reads a body to its end, in every case: a server that leaves it unread does less work. */
export function readBody(request, then) {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => then(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
}

export function send(response, { status, headers, body }) {
  response.writeHead(status, headers);
  response.end(body);
}
