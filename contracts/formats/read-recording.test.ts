import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultContract } from '../internal.ts';
import { readRecording } from './recording.ts';
import type { RecordingEntry } from './recording-entry.ts';

const CALL = 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call';

async function read(
  text: string | Uint8Array,
  name = 'recording',
  cuts: readonly number[] = [],
  isNamed = true,
): Promise<RecordingEntry[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  async function* pieces() {
    for (let at = 1; at < edges.length; at++) yield bytes.subarray(edges[at - 1], edges[at]);
  }
  const records: RecordingEntry[] = [];
  for await (const batch of readRecording(defaultContract, { name, isNamed }, pieces())) records.push(...batch);
  return records;
}

/** `line:column` and the URL of a record, or the code and the words of what is wrong with it. */
function brief({ line, column, exchange, found }: RecordingEntry): string {
  const what = exchange?.request.url ?? found.map(({ code, slots }) => `${code} ${slots['problem']}`).join();
  return `${line}:${column} ${what}`;
}

const entry = (url: string, extra: object = {}) => ({
  request: { method: 'POST', url, headers: [{ name: 'X', value: '"}]{[' }], postData: { text: '{"a":"é\\""}' } },
  response: { status: 202, headers: [], content: { text: '"entries":[{' } },
  ...extra,
});
const har = (entries: unknown[]) =>
  JSON.stringify({ log: { version: '1.2', pages: [{ entries: [{ no: 1 }] }], entries, comment: 'entries' } }, null, 1);
const line = (url: string) => JSON.stringify({ request: { url, body: 'ü' }, response: { status: 202 } });

describe('a HAR file', () => {
  test('gives its entries with their places, and nothing of what only looks like entries', async () => {
    const records = await read(har([entry('/a'), entry('/b'), entry('/c')]));
    expect(records.map(brief)).toEqual(['14:4 /a', '36:4 /b', '58:4 /c']);
    expect(records[0]?.exchange?.request.body).toBe('{"a":"é\\""}');
    expect(records[0]?.exchange?.response?.body).toBe('"entries":[{');
  });

  test('wherever it is cut into pieces, the same is read', async () => {
    const text = har([entry('/a'), entry('/ü\\"'), entry('/c')]);
    const whole = await read(text, 'x.har');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5000), { maxLength: 40 }), async (cuts) => {
        expect(await read(text, 'x.har', cuts)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('byte by byte the same is read', async () => {
    const text = har([entry('/a'), entry('/b')]);
    const everywhere = Array.from({ length: 2000 }, (_, at) => at);
    expect(await read(text, 'x.har', everywhere)).toEqual(await read(text, 'x.har'));
  });

  test('that ends within an entry gives the ones before, and the place of the one that is cut off', async () => {
    const text = har([entry('/a'), entry('/b')]);
    const cut = text.slice(0, text.indexOf('/b') + 1);
    expect((await read(cut, 'x.har')).map(brief)).toEqual([
      '14:4 /a',
      '36:4 record-truncated the file ends within this entry',
    ]);
  });

  test('that ends between entries says after how many', async () => {
    const text = JSON.stringify({ log: { entries: [entry('/a')] } });
    const cut = text.slice(0, -3);
    expect((await read(cut)).map(brief)).toEqual([
      '1:20 /a',
      `1:${cut.length + 1} record-truncated the file ends after 1 entries, before its log is closed`,
    ]);
  });

  test('with an entry that is none goes on behind it', async () => {
    const text = `{"log":{"entries":[\n{"request": oops},\n{"no": "request"},\n${JSON.stringify(entry('/c'))}]}}`;
    expect((await read(text)).map(brief)).toEqual([
      '2:1 record-broken the entry is not JSON',
      '3:1 record-broken the entry has no request with a url',
      '4:1 /c',
    ]);
  });

  test('whose content is base64 is decoded; a request whose body was not kept has none', async () => {
    const made = entry('/a', { response: { status: 400, headers: [], content: { text: 'w7w=', encoding: 'base64' } } });
    const unkept = { request: { method: 'POST', url: '/b', headers: [], bodySize: 10 }, response: { status: 0 } };
    const [first, second] = await read(har([made, unkept]));
    expect(first?.exchange?.response?.body).toBe('ü');
    expect(second?.exchange).toMatchObject({ request: { body: null, isStripped: true }, response: null });
  });

  test('of a browser may lack credentials that were sent, one of the journal does not', async () => {
    const [browser, journal] = await read(har([entry('/a'), entry('/b', { _id: 'journal-1', _findings: [] })]));
    expect(browser?.exchange?.request.isStripped).toBe(true);
    expect(journal?.exchange?.request.isStripped).toBe(false);
  });
});

describe('NDJSON', () => {
  test.each([
    ['lines', `${line('/a')}\n${line('/b')}\n`, ['1:1 /a', '2:1 /b']],
    [
      'no line break at the end, CRLF, empty lines, a BOM',
      `\uFEFF${line('/a')}\r\n\r\n${line('/b')}`,
      ['1:1 /a', '3:1 /b'],
    ],
    ['HAR entries', `${JSON.stringify(entry('/a'))}\n${JSON.stringify(entry('/b'))}\n`, ['1:1 /a', '2:1 /b']],
    [
      'what the fake prints with --json',
      `{"event":"listening","url":"http://127.0.0.1:1"}\n${line('/a')}\n`,
      ['2:1 /a'],
    ],
    [
      'a broken line',
      `${line('/a')}\n{"request":\n${line('/c')}\n`,
      ['1:1 /a', '2:1 record-broken the line is not JSON', '3:1 /c'],
    ],
    [
      'a last line that is cut off',
      `${line('/a')}\n${line('/b').slice(0, -3)}`,
      ['1:1 /a', '2:1 record-truncated the last line ends before its JSON does'],
    ],
    [
      'a record without a request',
      `${line('/a')}\n{"response":{"status":1}}\n`,
      ['1:1 /a', "2:1 record-broken the record has no object 'request'"],
    ],
    [
      'a record without a URL',
      `${line('/a')}\n{"request":{}}\n`,
      ['1:1 /a', "2:1 record-broken the request has neither 'url' nor 'path'"],
    ],
    [
      'an answer without a status',
      `${line('/a')}\n{"request":{"url":"/b"},"response":{}}\n`,
      ['1:1 /a', "2:1 record-broken the response has no number 'status'"],
    ],
  ])('%s', async (_name, text, want) => {
    expect((await read(text, 'x.ndjson')).map(brief)).toEqual(want);
  });

  test.each([
    ['', `${line('/a')}\n${line('/b')}\n`, ['1:1 /a', '2:1 /b']],
    [
      ', with a first line that is cut at its end',
      `{"id":"x\n${line('/b')}\n`,
      ['1:1 record-broken the line is not JSON', '2:1 /b'],
    ],
    [
      ', with a first line that is cut at its beginning',
      `us":400}}\n${line('/b')}`,
      ['1:1 record-broken the line is not JSON', '2:1 /b'],
    ],
  ])('is known without its name, too%s', async (_how, text, want) => {
    expect((await read(text)).map(brief)).toEqual(want);
  });

  test.each(['{"contact":\n{"externalId":"1"}\n', '{"contact":{\n}}\n{"request":', '[1]\n[2]\n'])(
    '%j is one text and not lines of records',
    async (text) => {
      expect((await read(text)).map(({ isBody }) => isBody)).toEqual([true]);
    },
  );

  test('a line over 16 MiB is reported and not kept; the next one is read', async () => {
    const long = `{"request":{"url":"/${'x'.repeat(17 * 1024 * 1024)}"}}`;
    const cuts = Array.from({ length: 20 }, (_, at) => at * 1024 * 1024);
    expect((await read(`${long}\n${line('/b')}\n`, 'x.ndjson', cuts)).map(brief)).toEqual([
      '1:1 record-broken the line is longer than 16777216 bytes',
      '2:1 /b',
    ]);
  });

  test('wherever it is cut into pieces, the same is read', async () => {
    const text = `${line('/ü')}\n{"broken\n\n${line('/b')}\n${line('/c')}`;
    const whole = await read(text, 'x.ndjson');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(500), { maxLength: 30 }), async (cuts) => {
        expect(await read(text, 'x.ndjson', cuts)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is read whole', () => {
  test.each([
    ['a payload', '{"contact":{}}', ['1:1 /ccapi/v2/outbound/personal-connection/call']],
    ['a payload that is broken', '{"contact":', ['1:1 /ccapi/v2/outbound/personal-connection/call']],
    ['a record', line('/a'), ['1:1 /a']],
    ['an array of records', `[${line('/a')},${line('/b')}]`, ['1:1 /a', '1:1 /b']],
    ["a page of the fake's journal", `{"entries":[${line('/a')}]}`, ['1:1 /a']],
    ['a curl command', `curl ${CALL} -d '{}'`, [`1:1 ${CALL}`]],
    [
      'a curl command whose data is elsewhere',
      `curl ${CALL} -d @body.json`,
      ['1:1 record-broken the command takes its data from the file body.json, which a recording cannot hold'],
    ],
    [
      'HTTP messages',
      'POST /a HTTP/1.1\r\nHost: h\r\n\r\n{}\r\n\r\nHTTP/1.1 202 Accepted\r\n\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n',
      ['1:1 //h/a', '9:1 //h/b'],
    ],
    [
      'an .http file',
      '### one\nPOST http://h/a\nContent-Type: application/json\n\n{}\n\n### two\nGET http://h/b\n',
      ['2:1 http://h/a', '8:1 http://h/b'],
    ],
  ])('%s', async (_name, text, want) => {
    expect((await read(text)).map(brief)).toEqual(want);
  });

  test.each([
    ['a package.json', 'x.json', '{"name": "x", "version": "1.0.0"}', 'left alone'],
    ['a log of something else', 'x.ndjson', '{"level": "info"}\n{"level": "warn"}\n', 'left alone'],
    ['a payload', 'x.json', '{"contact": {}}', 1],
    ['nothing', 'x.json', ' \n', 'nothing'],
    ['a record', 'x.json', line('/a'), 1],
    ['a Terraform plan that calls nothing', 'x.json', '{"format_version": "1.2", "planned_values": {}}', 0],
    ['an HTTP message', 'x.http', 'POST /a HTTP/1.1\r\n\r\n{}', 1],
  ])('of what is come across in a folder, %s gives as many records as it should', async (_name, file, text, want) => {
    const records = read(text, file, [], false);
    if (want === 'left alone') await expect(records).rejects.toThrow('it is not a HAR file');
    else if (want === 'nothing') await expect(records).rejects.toThrow('there is nothing in it');
    else expect(await records).toHaveLength(want as number);
  });

  test('a body that is shorter than its Content-Length is cut off', async () => {
    const [record] = await read('POST /a HTTP/1.1\r\nContent-Length: 100\r\n\r\n{"contact":');
    expect(record?.found.map(({ code }) => code)).toEqual(['record-truncated']);
    expect(record?.exchange?.request.body).toBe('{"contact":');
  });
});
