import { describe, expect, test } from 'vitest';
import { plantedSecrets } from '../../mock-server/test-support/planted.ts';
import { startServe } from '../test-support/run-cli.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const S = 'Sesame7Open00104729';
const base64 = Buffer.from(`id:${S}`).toString('base64');
const escaped = [...S].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const bearer = { authorization: `Bearer ${S}` };
const JSON_TYPE = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

interface Row {
  readonly name: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** The 22 forms of a secret that stayed in the journal of the first version. */
const forms: readonly Row[] = [
  { name: 'in an object', body: `{"credentials":{"value":"${S}"}}` },
  { name: 'in an array', body: `{"secrets":["${S}"]}` },
  { name: 'as name and value', body: `[{"name":"client_secret","value":"${S}"}]` },
  { name: 'in JSON within JSON', body: JSON.stringify({ raw: `{"id_token":"${S}"}` }) },
  { name: 'in JSON within JSON twice', body: JSON.stringify({ raw: JSON.stringify({ raw: `{"id_token":"${S}"}` }) }) },
  { name: 'without quotes', body: `{password: ${S}}` },
  { name: 'in single quotes', body: `{'password': '${S}'}` },
  { name: 'in an element of XML', body: `<Password>${S}</Password>` },
  { name: 'in an attribute of XML', body: `<r password="${S}"/>` },
  { name: 'in a part', body: `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${S}\r\n--b--\r\n` },
  { name: 'in a private key', body: `-----BEGIN PRIVATE KEY-----\nMIIE${S}\n-----END PRIVATE KEY-----` },
  { name: 'behind Authorization in a text', body: `Authorization: Bearer ${S}` },
  { name: 'behind its name in a text', body: `client_secret: ${S}` },
  { name: 'in UTF-16', body: Buffer.from(`\ufeff{"password":"${S}"}`, 'utf16le') },
  { name: 'again in base64', headers: bearer, body: `{"note":"${base64}"}` },
  { name: 'again in hex', headers: bearer, body: `{"note":"${Buffer.from(S).toString('hex')}"}` },
  { name: 'again in escapes', headers: bearer, body: `{"note":"${escaped}"}` },
  { name: 'in a URL in the query', path: `/x?next=${encodeURIComponent(`https://h/?id_token=${S}`)}` },
  { name: 'in JSON in the query', path: `/x?q=${encodeURIComponent(`{"client_secret":"${S}"}`)}` },
  { name: 'in the path', path: `/auth/token/${S}` },
  { name: 'in a referrer', headers: { referer: `https://app.example/cb?code=${S}` } },
  { name: 'behind a bare space in a form', headers: FORM, body: `grant_type=x&password=a b ${S}` },
];

/** What is left of a secret, or easily made into it. */
const traces = [S, escaped, Buffer.from(S).toString('hex'), base64.slice(4, -4), [...S].join('\\u0000')];

async function shown(options: readonly string[], rows: readonly Row[]): Promise<string> {
  const fake = await startServe(options);
  for (const { path = CALL, headers = {}, body = '{}' } of rows)
    await (await fetch(fake.url + path, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body })).text();
  const read = async (path: string) => (await fetch(`${fake.url}/_fake/${path}`)).text();
  const texts = [await read('journal'), await read('journal.har'), await read('journal.ndjson')];
  expect((JSON.parse(texts[0] as string) as { entries: unknown[] }).entries).toHaveLength(rows.length);
  await fake.end();
  const lines = fake.lines.slice(fake.lines.findIndex((line) => /^\d{3} POST |^\{"event":"exchange"/.test(line)));
  expect(lines.length).toBeGreaterThanOrEqual(rows.length);
  return [...texts, ...lines].join('\n');
}

describe('a secret leaves the fake in no form', () => {
  test.each<{ options: string[] }>([{ options: [] }, { options: ['--json'] }])(
    'of 22 over a socket, by journal, HAR, NDJSON and terminal: $options',
    async ({ options }) => {
      expect(forms).toHaveLength(22);
      const text = await shown(options, forms);
      for (const trace of traces) expect(text).not.toContain(trace);
    },
  );

  test('that is planted', async () => {
    const planted = plantedSecrets().filter(({ answer }) => answer === undefined);
    const text = await shown([], planted);
    for (const { name, secret } of planted) expect([name, text.includes(secret)]).toEqual([name, false]);
  });

  test('and with --keep-bodies a text is shown without what is known to be one', async () => {
    const rows = [{ name: 'text', headers: { ...bearer, 'content-type': 'text/plain' }, body: `hello ${S}, dear` }];
    expect(await shown([], rows)).toContain('[omitted: text/plain, 31 bytes]');
    expect(await shown(['--keep-bodies'], rows)).toContain('hello [redacted], dear');
  });
});
