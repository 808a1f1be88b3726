import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
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
    writeSync(descriptor: number, bytes: Buffer, from: number, length: number, at?: number) {
      if (at === undefined) return fs.writeSync(descriptor, bytes, from); // to a pipe
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

  test.each<[string, (file: string) => void]>([
    ['cut it', (file) => truncateSync(file, 5)],
    ['wrote to it', (file) => appendFileSync(file, '{"id":"other')],
  ])('begins a line of its own where another program %s', (_name, change) => {
    const file = fileOf('ndjson');
    const write = open(file);
    write('a');
    change(file);
    write('b');
    write('c');
    expect(idsOf(file).slice(-3)).toEqual([undefined, 'b', 'c']);
  });

  test.runIf(process.platform !== 'win32')(
    'does not wait for a pipe that nothing reads, and loses what it cannot take',
    () => {
      const pipe = fileOf('ndjson');
      execFileSync('mkfifo', [pipe]);
      expect(() => open(pipe)).toThrow(`${pipe} cannot be written: it is a pipe that no program reads`);
      const reading = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
      const write = open(pipe);
      write('a');
      for (let count = 0; count < 4; count++) write('x'.repeat(30_000));
      const taken = readAll(reading);
      write('b');
      const lines = (taken + readAll(reading)).trimEnd().split('\n');
      closeSync(reading);
      expect(lines[0]).toContain('"id":"a"');
      expect(lines.at(-1)).toMatch(/^\{"id":"b".*\}$/);
      expect(stderr.join('')).toMatch(
        /cannot be written: it is a pipe, and the program that reads it does not\n.*[1-4] exchanges? (is|are) missing/s,
      );
      write('lost');
      expect(stderr.at(-1)).toContain('the program that read it has ended');
    },
  );

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

/** What is in a pipe. */
function readAll(descriptor: number): string {
  const buffer = Buffer.alloc(200_000);
  for (let length = 0; ; ) {
    try {
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (read === 0) return buffer.toString('utf8', 0, length);
      length += read;
    } catch {
      return buffer.toString('utf8', 0, length);
    }
  }
}

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

  test.each<[string, (file: string) => void, string[]]>([
    ['emptied it', (file) => truncateSync(file), ['http://x/b']],
    ['wrote another', (file) => writeFileSync(file, '{"log":{"version":"1.2","entries":[]}}'), ['http://x/b']],
    ['added to its end', (file) => appendFileSync(file, ' \n'), ['http://x/a', 'http://x/b']],
  ])('is whole where another program %s, and says so', (_name, change, urls) => {
    const file = fileOf('har');
    const record = openRecording(file);
    record(recorded('a'));
    change(file);
    record(recorded('b'));
    expect(urlsOf(file)).toEqual(urls);
    expect(stderr).toEqual([`fake-cxone: ${file} was changed by another program; exchanges are added to it\n`]);
  });

  test('leaves one that another program broke as it is, until it is moved', () => {
    const file = fileOf('har');
    const record = openRecording(file);
    record(recorded('a'));
    truncateSync(file, 50);
    record(recorded('lost'));
    expect(readFileSync(file)).toHaveLength(50);
    renameSync(file, `${file}.1`);
    record(recorded('b'));
    expect(urlsOf(file)).toEqual(['http://x/b']);
    expect(stderr.at(-1)).toBe(`fake-cxone: 1 exchange is missing in ${file}, which is written again\n`);
  });

  test.runIf(process.platform !== 'win32')('is never a pipe or a device', () => {
    const pipe = fileOf('har');
    execFileSync('mkfifo', [pipe]);
    expect(() => openRecording(pipe)).toThrow(`${pipe} exists and is not a regular file; give --record another name`);
  });
});
