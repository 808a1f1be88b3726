/**
 * `npm run measure:upload`: what the largest upload costs. Starts `fake-cxone serve` from dist/, uploads 500,000 records of
 * 100 bytes over a socket, and asks for something else all the while. Prints the peak of the process's memory, which
 * Linux knows, and the longest wait of the others. Exits with 1 beyond the limits.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

const RECORDS = 500_000;
const MOST_MEGABYTES = 300;
const MOST_SECONDS = 1.5;
const LISTS = '/inContactAPI/services/v34.0/lists/call-lists';
/** A multiple of 3, so that pieces can be encoded by themselves. */
const RECORDS_IN_PIECE = 3_000;

const server = spawn(process.execPath, ['bin.js', 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
process.once('exit', () => server.kill());
const url = await addressOf();
const before = megabytes('VmHWM');

await sent('POST', LISTS, {
  listName: 'Customers',
  externalIdColumn: 'ID',
  firstNameColumn: 'First',
  destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }],
});
let isUploading = true;
const waits = others();
const start = performance.now();
const job = await upload();
const seconds = (performance.now() - start) / 1_000;
const peak = megabytes('VmHWM');
isUploading = false;
const longest = Math.max(...(await waits)) / 1_000;
await sent('PATCH', '/_fake/clock', { advance: 600 });
const pageStart = performance.now();
const { resultSet } = (await sent('GET', `${LISTS}/5001?includeRecords=true&skip=${RECORDS - 1}&top=1`)) as {
  readonly resultSet: { readonly totalRecords: number; readonly contactRecords: readonly { externalId: string }[] };
};
const page = (performance.now() - pageStart) / 1_000;
console.log(`${'before'.padEnd(34)}${before.toFixed(0).padStart(6)} MB`);
console.log(`${'peak during the upload'.padEnd(34)}${peak.toFixed(0).padStart(6)} MB (< ${MOST_MEGABYTES})`);
console.log(`${'peak with a page of the list'.padEnd(34)}${megabytes('VmHWM').toFixed(0).padStart(6)} MB`);
console.log(`${'upload'.padEnd(34)}${seconds.toFixed(2).padStart(6)} s`);
console.log(`${'longest wait of another request'.padEnd(34)}${longest.toFixed(2).padStart(6)} s (< ${MOST_SECONDS})`);
console.log(`${'last record of the list'.padEnd(34)}${page.toFixed(2).padStart(6)} s`);
const isWhole = resultSet.totalRecords === RECORDS && resultSet.contactRecords[0]?.externalId === idOf(RECORDS - 1);
console.log(`job ${JSON.stringify(job)}, ${resultSet.totalRecords} records: ${isWhole ? 'ok' : 'NOT ALL OF THEM'}`);
const isWithin = isWhole && peak < MOST_MEGABYTES && longest < MOST_SECONDS;
console.log(isWithin ? 'within the limits' : 'NOT within the limits');
process.exit(isWithin ? 0 : 1);

async function addressOf(): Promise<string> {
  for await (const line of createInterface(server.stdout)) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  throw new Error('the server did not start');
}

/** Of the server: `VmHWM` is the most that was ever resident. */
function megabytes(field: 'VmHWM'): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_024;
}

function idOf(index: number): string {
  return `customer-${String(index).padStart(9, '0')}`;
}

/** 100 bytes with its line end. */
function row(index: number): string {
  const known = `${idOf(index)},${2_000_000_000 + index},Dana,`;
  return `${known}${'x'.repeat(99 - known.length)}\n`;
}

/** The body in pieces. They are made when they are wanted, with a turn for the other requests between: what is measured is the server. */
async function* body(): AsyncGenerator<string> {
  yield '{"forceOverwrite": false, "expirationDate": "2030-01-01", "startSkill": false, "sendEmail": false, "listFile": "';
  yield Buffer.from('ID,Phone,First,Note\n\n'.padEnd(21, '\n')).toString('base64');
  for (let from = 0; from < RECORDS; from += RECORDS_IN_PIECE) {
    const count = Math.min(RECORDS_IN_PIECE, RECORDS - from);
    await new Promise((resolve) => setImmediate(resolve));
    yield Buffer.from(Array.from({ length: count }, (_, index) => row(from + index)).join('')).toString('base64');
  }
  yield '"}';
}

async function upload(): Promise<unknown> {
  const response = await fetch(`${url}${LISTS}/5001/upload`, {
    method: 'POST',
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    body: Readable.toWeb(Readable.from(body())) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

async function sent(method: string, path: string, value?: object): Promise<unknown> {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    ...(value && { body: JSON.stringify(value) }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

/** How many milliseconds other requests waited, one after the other, while the file was uploaded. */
async function others(): Promise<readonly number[]> {
  const all: number[] = [];
  while (isUploading) {
    const begun = performance.now();
    await sent('GET', LISTS.replace('lists/call-lists', 'skills'));
    all.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return all;
}
