import { mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JournalEntry, RecordedExchange } from '../../mock-server/index.ts';

/** Bytes that still go onto the disk. */
const disk = vi.hoisted(() => ({ space: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const full = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const take = (wanted: number): number => {
    const given = Math.min(wanted, disk.space);
    disk.space -= given;
    return given;
  };
  return {
    ...fs,
    appendFileSync(file: number, text: string) {
      const given = take(text.length);
      fs.appendFileSync(file, text.slice(0, given));
      if (given < text.length) throw full();
    },
    writeSync(descriptor: number, bytes: Buffer, from: number, length: number, at: number) {
      const over = fs.fstatSync(descriptor).size - at; // what is there already takes no more
      const given = length <= over ? length : Math.max(over, 0) + take(length - Math.max(over, 0));
      if (given === 0) throw full();
      return fs.writeSync(descriptor, bytes, from, given, at);
    },
  };
});

// other tests of this process have loaded these without the small disk
vi.resetModules();
const { openJournalFile } = await import('./journal-file.ts');
const { openRecording } = await import('./recorder.ts');

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-full-'));
afterAll(() => rmSync(folder, { recursive: true }));
let stderr: string[] = [];
beforeEach(() => {
  stderr = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => stderr.push(String(text)) > 0);
});
afterEach(() => {
  disk.space = Number.POSITIVE_INFINITY;
  vi.restoreAllMocks();
});

let files = 0;
const fileOf = (ending: string) => path.join(folder, `${files++}.${ending}`);
const idsOf = (file: string): (string | undefined)[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => /^\{"id":"([^"]*)".*\}$/.exec(line)?.[1]);
const entry = (id: string) => ({ id, text: 'x'.repeat(50) }) as never as JournalEntry;
const recorded = (id: string) =>
  ({
    id,
    at: '2026-01-01T00:00:00.000Z',
    exchange: {
      request: { method: 'GET', url: `http://x/${id}`, headers: {}, body: 'x'.repeat(50) },
      response: { status: 200, reason: 'OK', headers: {}, body: '' },
    },
    request: { size: 50 },
    response: { size: 0 },
    timings: { send: 1, wait: 1, receive: 1 },
    answeredBy: 'upstream',
    findings: [],
  }) as never as RecordedExchange;

/** Both files of lines: what opens one, and what it takes. */
const LINES: readonly [string, (file: string) => (id: string) => void][] = [
  [
    '--journal-file',
    (file) => {
      const keep = openJournalFile(file);
      return (id) => keep(entry(id));
    },
  ],
  [
    '--record x.ndjson',
    (file) => {
      const record = openRecording(file);
      return (id) => record(recorded(id));
    },
  ],
];

describe.each(LINES)('%s', (_option, open) => {
  test('begins a line of its own behind one that was broken off', () => {
    const file = fileOf('ndjson');
    writeFileSync(file, '{"id":"torn');
    const write = open(file);
    write('a');
    write('b');
    expect(idsOf(file)).toEqual([undefined, 'a', 'b']);
  });

  test('loses what a full disk does not take, says how many, and nothing behind it', () => {
    const file = fileOf('ndjson');
    const write = open(file);
    write('a');
    disk.space = 20;
    write('lost');
    write('lost');
    disk.space = Number.POSITIVE_INFINITY;
    write('b');
    write('c');
    expect(idsOf(file)).toEqual(['a', undefined, 'b', 'c']);
    expect(stderr).toEqual([
      `fake-cxone: ${file} cannot be written: the disk is full\n`,
      `fake-cxone: 2 exchanges are missing in ${file}, which is written again\n`,
    ]);
  });

  test.each(['moved', 'removed'])('goes on in a new file when it was %s, and says so', (how) => {
    const file = fileOf('ndjson');
    const write = open(file);
    write('a');
    if (how === 'moved') renameSync(file, `${file}.1`);
    else unlinkSync(file);
    write('b');
    write('c');
    expect(idsOf(file)).toEqual(['b', 'c']);
    if (how === 'moved') expect(idsOf(`${file}.1`)).toEqual(['a']);
    expect(stderr).toEqual([`fake-cxone: ${file} was moved or removed; another is begun there\n`]);
  });

  test('begins a line of its own in the file that took its place', () => {
    const file = fileOf('ndjson');
    const write = open(file);
    write('a');
    renameSync(file, `${file}.1`);
    writeFileSync(file, '{"id":"other');
    write('b');
    expect(idsOf(file)).toEqual([undefined, 'b']);
  });
});

describe('--record x.har', () => {
  const urlsOf = (file: string): string[] =>
    (JSON.parse(readFileSync(file, 'utf8')) as { log: { entries: { request: { url: string } }[] } }).log.entries.map(
      ({ request }) => request.url,
    );

  test('is whole while the disk is full and after that', () => {
    const file = fileOf('har');
    const record = openRecording(file);
    record(recorded('a'));
    disk.space = 100;
    record(recorded(`long-${'x'.repeat(500)}`));
    expect(urlsOf(file)).toEqual(['http://x/a']);
    disk.space = Number.POSITIVE_INFINITY;
    record(recorded('b'));
    expect(urlsOf(file)).toEqual(['http://x/a', 'http://x/b']);
    expect(stderr).toEqual([
      `fake-cxone: ${file} cannot be written: the disk is full\n`,
      `fake-cxone: 1 exchange is missing in ${file}, which is written again\n`,
    ]);
  });

  test('goes on in a new file when it was moved, and says so', () => {
    const file = fileOf('har');
    const record = openRecording(file);
    record(recorded('a'));
    renameSync(file, `${file}.1`);
    record(recorded('b'));
    expect([urlsOf(`${file}.1`), urlsOf(file)]).toEqual([['http://x/a'], ['http://x/b']]);
    expect(stderr).toEqual([`fake-cxone: ${file} was moved or removed; another is begun there\n`]);
  });
});
