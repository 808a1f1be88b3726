// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of JavaScript have these
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultContract } from '../contract/index.ts';
import { readRecording } from './recording.ts';
import type { RecordingEntry } from './recording-entry.ts';

// A call is in surroundings of any kind: it is read, or what is not read is said. None is lost without a word.

const PATH = '/ccapi/v2/outbound/personal-connection/call';
const URL_OF_CALL = `https://api.nice-incontact.com${PATH}`;
const BODY = '{"contact":{"externalId":"it\'s (1) {x} ; #2"},"campaignId":"a"}';
const ELSEWHERE = 'https://elsewhere.example/';
const RUNS = { numRuns: 150, seed: 7 };

async function entriesOf(text: string, name: string): Promise<RecordingEntry[]> {
  const entries: RecordingEntry[] = [];
  const chunks = async function* () {
    yield new TextEncoder().encode(text);
  };
  for await (const batch of readRecording(defaultContract, { name, isNamed: true }, chunks())) entries.push(...batch);
  return entries;
}

const callsIn = (entries: readonly RecordingEntry[]) =>
  entries.filter(({ exchange }) => exchange?.request.url === URL_OF_CALL && exchange.request.body === BODY);
const unreadIn = (entries: readonly RecordingEntry[]) =>
  entries.filter(({ found }) => found.some(({ code }) => code === 'record-unread')).map(({ line }) => line);

/** Parts of a file in any order, of which some are the call. */
function mixed<Part>(call: Part, others: readonly Part[]): fc.Arbitrary<{ parts: Part[]; calls: number }> {
  const parts = fc.array(fc.constantFrom(call, call, ...others), { minLength: 1, maxLength: 7 });
  return parts
    .map((list) => ({ parts: list, calls: list.filter((part) => part === call).length }))
    .filter(({ calls }) => calls > 0);
}

async function allAreRead(
  given: fc.Arbitrary<{ parts: unknown[]; calls: number }>,
  name: string,
  text: (parts: unknown[]) => string,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(given, async ({ parts, calls }) => {
      const entries = await entriesOf(text(parts), name);
      expect(callsIn(entries)).toHaveLength(calls);
      expect(entries.flatMap(({ found }) => found)).toEqual([]);
    }),
    RUNS,
  );
}

describe('a call is read in any surroundings', () => {
  test('in a Postman collection, in folders, beside others and saved responses', async () => {
    const raw = { mode: 'raw', raw: BODY };
    const call = { name: 'Call', request: { method: 'POST', url: URL_OF_CALL, body: raw } };
    const other = { name: 'Other', request: ELSEWHERE };
    const saved = { ...other, response: [{ name: 'a', code: 200, header: [], body: '{}' }] };
    const folder = { name: 'Folder', item: [other, { name: 'Deeper', item: [] }] };
    const info = { name: 'a', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' };
    await allAreRead(mixed<unknown>(call, [other, saved, folder]), 'a.json', (item) => JSON.stringify({ info, item }));
    await allAreRead(mixed<unknown>(call, [other, saved]), 'a.json', (item) =>
      JSON.stringify({ info, item: [{ name: 'A', item: [{ name: 'B', item }] }] }, null, 2),
    );
  });

  test('in a HAR file, beside other traffic', async () => {
    const request = { method: 'POST', url: URL_OF_CALL, headers: [], postData: { mimeType: 'a', text: BODY } };
    const response = { status: 400, headers: [], content: { size: -1, mimeType: '' } };
    const call = { startedDateTime: '2026-01-01T00:00:00Z', request, response };
    const other = { request: { method: 'GET', url: ELSEWHERE, headers: [] }, response };
    const odd = { ...other, _note: '{"request": {', cache: {}, timings: {} };
    await allAreRead(mixed<unknown>(call, [other, odd]), 'a.har', (entries) => JSON.stringify({ log: { entries } }));
    await allAreRead(mixed<unknown>(call, [other, odd]), 'a.json', (entries) =>
      JSON.stringify({ log: { version: '1.2', entries } }, null, 1),
    );
  });

  test('in lines of NDJSON, as a record and as an error of axios, beside lines of a log', async () => {
    const record = { request: { method: 'POST', url: URL_OF_CALL, headers: {}, body: BODY } };
    const error = {
      level: 50,
      time: 1,
      err: { config: { method: 'post', url: URL_OF_CALL, data: BODY }, status: 400 },
    };
    const others = [
      { level: 30, time: 1, msg: 'fetch("x") { request' },
      { '@timestamp': 'a', message: 'curl' },
      { request: { method: 'GET', url: ELSEWHERE } },
      { event: 'started' },
    ];
    const lines = (parts: unknown[]) => parts.map((part) => JSON.stringify(part)).join('\n\n');
    for (const call of [record, error]) await allAreRead(mixed<unknown>(call, others), 'a.ndjson', lines);
  });

  test('in .http files, beside comments, variables, scripts and other requests', async () => {
    const call = `### call\nPOST ${URL_OF_CALL}\nContent-Type: application/json\n\n${BODY}\n\n`;
    const others = [
      `### other\nGET ${ELSEWHERE}\nAccept: */*\n\n`,
      `### it's a comment\n# POST "x"\n// another\nGET ${ELSEWHERE}\n\n`,
      `### script\nPOST ${ELSEWHERE}\n\n{"a": 1}\n\n> {%\n  client.global.set('a', "b");\n%}\n\n`,
    ];
    await allAreRead(mixed(call, others), 'a.http', (parts) => parts.join(''));
  });

  test('in what Node.js printed, beside other lines', async () => {
    const call = `AxiosError: Request failed with status code 400\n    at settle (file:///app/x.js:1:2) {\n  code: 'E',\n  config: {\n    env: { Blob: [class Blob] },\n    method: 'post',\n    url: '${URL_OF_CALL}',\n    data: ${JSON.stringify(BODY).replaceAll('\\"', '"').replace(/^"|"$/g, '`')}\n  },\n  request: <ref *1> ClientRequest {\n    path: '${PATH}'\n  }\n}\n`;
    const others = ["it's listening on 8080\n", '{ a: [Object], b: "c" }\n', 'TypeError: x\n    at y (z.js:1:2)\n'];
    await allAreRead(mixed(call, others), 'app.log', (parts) => parts.join(''));
  });
});

const READ = `fetch('${ELSEWHERE}');\n`;
const UNREAD: readonly string[] = [
  `got.post('${URL_OF_CALL}', payload);`,
  `await needle({ method: 'post', url: '${URL_OF_CALL}', data });`,
  `$.ajax('${PATH}', { type: 'POST' });`,
  `client.post(\`\${base}${PATH}\`, payload);`,
  `const f = fetch; f("${URL_OF_CALL}");`,
  `const u = '${URL_OF_CALL}'; got(u, { json: {} });`,
  `requests.post("${URL_OF_CALL}", json=payload)`,
  `xhr.open('POST', base + '${PATH}');`,
];
const AROUND: readonly ((inner: string) => string)[] = [
  (inner) => `${inner}\n`,
  (inner) => `try {\n  ${inner}\n} catch { /* it's a 'quote */ }\n`,
  (inner) => `if (isOn(/['"\`]/)) { ${inner} }\n`,
  (inner) => `async function place(payload) {\n  // don't\n  ${inner}\n}\n`,
  (inner) => `${READ}const more = { a: [1, "b"] };\n${inner}\n`,
];

describe('a call of a client that is not read', () => {
  test('is said, with its line, in any surroundings', async () => {
    const part = fc.tuple(fc.constantFrom(...UNREAD), fc.constantFrom(...AROUND)).map(([code, around]) => around(code));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
        const text = READ + parts.join('');
        const lines = text.split('\n');
        const wanted = lines.flatMap((line, index) => (line.includes(PATH) ? [index + 1] : []));
        expect(unreadIn(await entriesOf(text, 'a.js'))).toEqual(wanted);
      }),
      RUNS,
    );
  });

  test('is said beside commands of curl and of PowerShell', async () => {
    const read = fc.constantFrom(`curl ${ELSEWHERE}\n`, `Invoke-RestMethod -Uri "${ELSEWHERE}"\n`);
    const other = fc.constantFrom(
      `wget --post-data '{}' ${URL_OF_CALL}`,
      `python3 -c 'requests.post("${URL_OF_CALL}")'`,
      `Invoke-Thing -Uri "${URL_OF_CALL}"`,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(read, other), { minLength: 1, maxLength: 3 }), async (parts) => {
        const text = parts.map(([first, second]) => `${first}${second}\n`).join('');
        expect(unreadIn(await entriesOf(text, 'a.txt'))).toEqual(parts.map((_part, index) => index * 2 + 2));
      }),
      RUNS,
    );
  });
});

// each would take longer than a test may where reading is not linear
test.each([
  ['mentions that are not read', `post('${URL_OF_CALL}', [{(\n`],
  ['names that have the path', `a1 = '${URL_OF_CALL}'; f(a1); b1 = a1\n`],
  ['mentions in one line', `{ url: '${URL_OF_CALL}', x: [`],
  ['errors that were printed and are cut', `AxiosError\n  config: {\n    a: [ {\n`],
  ['quotes and slashes', `'\\"/\`[*/ (/ /* \${ `],
  ['lists of parameters', 'const {a, [b = (c) => ({ d'],
])('%s, ten thousand times', async (_name, line) => {
  const read = await entriesOf(`fetch("https://h/x");\n${line.repeat(10_000)}`, 'a.txt');
  expect(read.length).toBeGreaterThan(0);
});
