import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultContract } from '../contract/index.ts';
import { parsedJson } from '../json/index.ts';
import { readRecording } from './recording.ts';
import type { RecordingEntry } from './recording-entry.ts';

// A call in a mail, a ticket, a chat or a page of Markdown is read as it is without what these write around it.

const PATH = '/ccapi/v2/outbound/personal-connection/call';
const URL_OF_CALL = `https://api.nice-incontact.com${PATH}`;
const BODY = '{"contact":{"externalId":"1 {x} (2)"},"campaignId":"a"}';
const LONG_BODY = '{\n  "contact": {\n    "externalId": "1 {x} (2)"\n  },\n\n  "campaignId": "a"\n}';
const HEAD = 'Host: api.nice-incontact.com\nContent-Type: application/json\n';
const JSON_TYPE = "-H 'Content-Type: application/json'";

const CALLS = {
  'a curl command': `curl ${JSON_TYPE} -d '${BODY}' ${URL_OF_CALL}`,
  'a curl command over lines': `curl -X POST ${URL_OF_CALL} \\\n  ${JSON_TYPE} \\\n  -d '${LONG_BODY}'`,
  'a command with a here-document': `curl ${JSON_TYPE} -d @- ${URL_OF_CALL} <<'EOF'\n${BODY}\nEOF`,
  'an HTTP message': `POST ${PATH} HTTP/1.1\n${HEAD}\n${LONG_BODY}`,
  'an HTTP exchange': `POST ${PATH} HTTP/1.1\n${HEAD}\n${BODY}\n\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{"error":"x"}`,
  'a request of an .http file': `POST ${URL_OF_CALL}\nContent-Type: application/json\n\n${BODY}`,
  'a call of fetch': `fetch("${URL_OF_CALL}", {\n  "method": "POST",\n  "body": ${JSON.stringify(BODY)}\n});`,
  'a call of PowerShell': `Invoke-RestMethod -Uri "${URL_OF_CALL}" \`\n  -Method Post \`\n  -Body '${BODY}'`,
  'a payload': BODY,
  'a payload over lines': LONG_BODY.replace('\n\n', '\n'),
} as const;

const eachLine =
  (mark: string, first = mark) =>
  (text: string) =>
    text
      .split('\n')
      .map((line, index) => (index === 0 ? first : mark) + line)
      .join('\n');
const between =
  (before: string, after: string) =>
  (text: string): string =>
    before + text + after;

type Surround = (text: string) => string;
const QUOTES: readonly Surround[] = [(text) => text, eachLine('> '), eachLine('>'), eachLine('> > '), eachLine('| ')];
const INDENTS: readonly Surround[] = [
  (text) => text,
  eachLine('    '),
  eachLine('\t'),
  eachLine('  ', '- '),
  eachLine('  ', '* '),
  eachLine('   ', '1. '),
  eachLine('  ', '• '),
];
const CODE: readonly Surround[] = [
  (text) => text,
  between('```\n', '\n```'),
  between('```http\n', '\n```'),
  between('~~~ sh\n', '\n~~~'),
  between('```', '```'),
  between('{code:bash|title=call.sh}\n', '\n{code}'),
  between('{code}', '{code}'),
  between('{noformat}\n', '\n{noformat}'),
  between('{quote}\n', '\n{quote}'),
];
/** What is written around these, with apostrophes and without an end. */
const AROUND: readonly Surround[] = [
  between('', ''),
  between("Hi Anna,\n\nit doesn't work. We send this:\n\n", "\n\nDon't know why.\n\n-- \nBob\n"),
  between("From: Anna <a@example.org>\nSubject: It's 400\n\nWe send:\n\n", '\n\nregards\nBob'),
  between("# It's 400\n\n* one\n* two\n\nSend:\n\n", '\n\n| status | 400 |\n|---|---|\n\n1. next\n'),
];

async function entriesOf(text: string): Promise<RecordingEntry[]> {
  const entries: RecordingEntry[] = [];
  const chunks = async function* () {
    yield new TextEncoder().encode(text);
  };
  const source = { name: 'mail.txt', isNamed: true };
  for await (const batch of readRecording(defaultContract, source, chunks())) entries.push(...batch);
  return entries;
}

/** What was read: the path, the body and the status of each exchange, and what was found. */
async function readOf(text: string) {
  const entries = await entriesOf(text);
  return entries.map(({ exchange, found }) => ({
    path: exchange?.request.url.replace(/^.*?(?=\/ccapi)/, ''),
    body: parsedJson(exchange?.request.body ?? '')?.value,
    status: exchange?.response?.status,
    response: parsedJson(exchange?.response?.body ?? '')?.value,
    found: found.map(({ code }) => code),
  }));
}

test('in code marks, in a list, in a quote, in prose, each call is read as it is without them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(CALLS)),
      fc.tuple(...[CODE, INDENTS, QUOTES, AROUND].map((each) => fc.constantFrom(...each))),
      fc.boolean(),
      async (call, marks, isWindows) => {
        const written = (text: string) => (isWindows ? text.replaceAll('\n', '\r\n') : text);
        const alone = await readOf(written(call));
        expect(alone).toHaveLength(1);
        expect(await readOf(written(marks.reduce((text, mark) => mark(text), call as string)))).toEqual(alone);
      },
    ),
    { numRuns: 500, seed: 7 },
  );
});

test('the line is that of the text', async () => {
  const mail = "Hi,\n\nit's 400:\n\n> - ```\n>   POST";
  const [entry] = await entriesOf(`${mail} ${PATH} HTTP/1.1\n>   Host: h\n>\n>   ${BODY}\n>   \`\`\`\n`);
  expect(entry?.line).toBe(6);
});

test('a redirection, a pipe and a handler are no marks', async () => {
  const script = `cat <<'EOF' \\\n  | curl ${JSON_TYPE} -d @- ${URL_OF_CALL} \\\n  > out.json\n${BODY}\nEOF\n`;
  const file = `POST ${URL_OF_CALL}\nContent-Type: application/json\n\n${BODY}\n\n> handler.js\n>> out.json\n`;
  for (const text of [script, file]) {
    const [read] = await readOf(text);
    expect(read).toMatchObject({ path: PATH, body: JSON.parse(BODY), found: [] });
  }
});
