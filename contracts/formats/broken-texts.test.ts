import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultContract } from '../contract/index.ts';
import { explain } from '../explain/index.ts';
import { readInput } from './read-input.ts';
import { readRecording } from './recording.ts';
import { UnknownFormat, Unreadable } from './unreadable.ts';

const URL_OF_CALL = 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call';
const files = { ofCommand: () => '{"a":1}', besideText: () => '' };

/** One of each format. */
const TEXTS = [
  `curl -X POST -H 'Authorization: Bearer a' -d $'{"a":"\\u0062"}' '${URL_OF_CALL}' | jq .`,
  `A=x; B=("-H" "a: $A")\ncat > f <<EOF\n{"a":1}\nEOF\ncurl "\${B[@]}" --json @f ${URL_OF_CALL}/[1-3]`,
  `curl.exe -d "{\\"a\\":1}" ^\n  ${URL_OF_CALL}`,
  `$h = @{ Authorization = "Bearer a" }\nInvoke-RestMethod -Uri "${URL_OF_CALL}" -Method Post -Headers $h -Body (@{ a = "\`u{62}" } | ConvertTo-Json)`,
  `const h = { a: "b", ...c };\nawait fetch("${URL_OF_CALL}", { method: "POST", headers: h, body: JSON.stringify({ a: \`\${b}\` }) })`,
  `axios.post("${URL_OF_CALL}", { a: 1 }, { headers: { b: "c" }, params: { d: ["e"] } })`,
  `@host = h\n### one\nPOST {{host}}/a HTTP/1.1\nContent-Type: application/json\n\n{"a":"{{$guid}}"}\n\n> {% x %}`,
  `> POST /a HTTP/1.1\n> Content-Length: 7\n>\n{"a":1}\n< HTTP/1.1 400 Bad Request\n< Transfer-Encoding: chunked\n<\n7\n{"a":1}\n0\n`,
  `{"log":{"entries":[{"request":{"method":"POST","url":"${URL_OF_CALL}","headers":[{"name":"a","value":"b"}],"postData":{"text":"{}"}},"response":{"status":400,"headers":[],"content":{"text":"e30=","encoding":"base64"}}}]}}`,
  `{"request":{"url":"${URL_OF_CALL}","headers":{"a":["b"]},"body":"{}"},"response":{"status":400,"headers":{"a":["b"]}}}\n{"request":{}}`,
  `{"info":{"schema":"v2.1"},"variable":[{"key":"a","value":"b"}],"item":[{"request":{"method":"POST","url":{"raw":"{{a}}/:id","query":[{"key":"c","value":"d"}]},"header":[{"key":"e","value":"f"}],"body":{"mode":"urlencoded","urlencoded":[{"key":"g","value":"h"}]}}}]}`,
  `{"format_version":"1.0","resource_changes":[{"address":"a.b","change":{"actions":["create"],"after":{"url":"${URL_OF_CALL}","request_headers":{"a":"b"},"body":"{}"},"after_unknown":{}}}]}`,
  `AxiosError: failed {\n  config: { url: '${URL_OF_CALL}', headers: [Object: null prototype] { a: 'b' } },\n  response: { status: 400, data: { error: 'x' } }\n}`,
];

/** What is put into texts: numbers, escapes and values that are no texts where one is expected. */
const PIECES = [
  "$'\\UFFFFFFFF'",
  '\\u{ffffff}',
  '`u{d800}',
  '\ud800',
  '\\ud800',
  '\0',
  '1e999',
  '-99999999999999999999',
  'null',
  '[null]',
  '{"a":{}}',
  '[[{}]]',
  ':{a:1},',
  '"__proto__":{"a":1},',
  'constructor',
  '[9999999999-99999999999:0]',
  '{{a}}',
  '%E0%A4%A',
  'http://[::1',
  '$(',
  '<<A',
  'ffffffffffffffff\n',
  'Content-Length: 99999999999999999999\n',
  'Content-Encoding: br, gzip\n',
  ...'"\'`{}[]():,;\\\n#@$%&=<>|',
];

/** Reads a text as `explain` and `check` do. Errors are those with which readers say why they do not read it. */
async function read(text: string): Promise<void> {
  try {
    const { exchange } = readInput(defaultContract, text, files);
    await explain(exchange, { contract: defaultContract });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  const chunks = async function* () {
    yield new TextEncoder().encode(text);
  };
  try {
    for await (const _records of readRecording(defaultContract, { name: 'a', isNamed: true }, chunks()));
  } catch (error) {
    if (!(error instanceof UnknownFormat)) throw error;
  }
}

describe('a text with mistakes is read, or a reason is given', () => {
  test.each([
    ['a number of curl that is no character', `curl -d $'\\UFFFFFFFF' ${URL_OF_CALL}`],
    ['an object where fetch takes a text', `fetch("${URL_OF_CALL}", { method: {}, headers: { a: {}, b: [{}] } })`],
    ['a list of pairs that are objects', `fetch("${URL_OF_CALL}", { headers: [[{}, {}]] })`],
    ['half of a pair in PowerShell', `irm ${URL_OF_CALL} -Method Post -Body @{ a = "\ud800" }`],
    ['half of a pair in data', `curl --data-urlencode 'a=\ud800' ${URL_OF_CALL}`],
  ])('%s', async (_what, text) => {
    expect(readInput(defaultContract, text, files).exchange.request.url).toContain(URL_OF_CALL);
    await read(text);
  });

  test('any of the formats with pieces of others in it', async () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(5),
      put: fc.constantFrom(...PIECES),
    });
    const text = fc.tuple(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(text, ([whole, edits]) =>
        read(
          edits.reduce((before, { at, cut, put }) => {
            const place = Math.floor(at * before.length);
            return before.slice(0, place) + put + before.slice(place + cut);
          }, whole),
        ),
      ),
      { numRuns: 120, seed: 20_261_130 },
    );
  });
});
