// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of JavaScript have these
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultContract } from '../contract/index.ts';
import { PowerShellReader } from './powershell-values.ts';
import { readInput } from './read-input.ts';
import { readRecording } from './recording.ts';
import type { RecordingEntry } from './recording-entry.ts';
import { ScriptValues } from './script-values.ts';

const URL_OF_CALL = 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call';
const PAYLOAD = '{"contact":{"externalId":"it\'s (1) {x} ; #2"},"campaignId":"a"}';

async function entriesOf(text: string, name = 'a.txt', isNamed = true): Promise<RecordingEntry[]> {
  const entries: RecordingEntry[] = [];
  const chunks = async function* () {
    yield new TextEncoder().encode(text);
  };
  for await (const batch of readRecording(defaultContract, { name, isNamed }, chunks())) entries.push(...batch);
  return entries;
}

const noFile = (name: string): string => {
  throw new Error(name);
};

const FETCH = `fetch(${JSON.stringify(URL_OF_CALL)}, {"method": "POST", "body": ${JSON.stringify(PAYLOAD)}})`;
const POWERSHELL = `Invoke-RestMethod -Uri "${URL_OF_CALL}" -Method Post -Body '${PAYLOAD.replaceAll("'", "''")}'`;
const CURL = `curl -d ${JSON.stringify(PAYLOAD)} ${URL_OF_CALL}`;

/** Surroundings of a call in a program; each is read as text, and none of it is run. */
const AROUND_FETCH: readonly ((inner: string) => string)[] = [
  (inner) => `const response = await ${inner};\n`,
  (inner) => `try {\n  ${inner}.then((r) => r.json());\n} catch { /* it's a 'quote */ }\n`,
  (inner) => `export const call = async () => ${inner}\n`,
  (inner) => `if (isOn) { return window.${inner}; }\n`,
  (inner) => `// a comment, it's one\nawait Promise.all([${inner}, other()]);\n`,
];
const AROUND_POWERSHELL: readonly ((inner: string) => string)[] = [
  (inner) => `$response = ${inner}\n`,
  (inner) => `try {\n  ${inner} | Out-Null\n} catch { Write-Error "it's $_" }\n`,
  (inner) => `# a comment, it's one\n(${inner}).StatusCode\n`,
  (inner) => `if ($on) { ${inner} }\n`,
  (inner) => `foreach ($i in 1..3) {\n  ${inner}; Start-Sleep 1\n}\n`,
];

describe('a call in code', () => {
  test.each([
    ['fetch', FETCH, AROUND_FETCH],
    ['PowerShell', POWERSHELL, AROUND_POWERSHELL],
  ])('of %s is read in any surroundings, with its line', async (_form, call, around) => {
    const part = fc.nat({ max: around.length - 1 }).map((index) => around[index]?.(call) as string);
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
        const text = parts.join('');
        const entries = await entriesOf(text);
        expect(entries.map(({ exchange }) => exchange?.request)).toEqual(
          parts.map(() => expect.objectContaining({ method: 'POST', url: URL_OF_CALL, body: PAYLOAD })),
        );
        const lines = text.split('\n');
        for (const { line } of entries) expect(lines[line - 1]).toMatch(/fetch\(|Invoke-RestMethod/);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('is not lost whatever it is mixed with and however it is cut: it is an exchange or has a note', async () => {
    const code = fc.constantFrom(
      FETCH,
      POWERSHELL,
      `${CURL}\n`,
      'fetch(url)',
      'fetch(`${a}${b}`, options)',
      'irm $uri -Body $b',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(code, { minLength: 1, maxLength: 6 }), async (parts) => {
        const isRead = parts.some((part) => [FETCH, POWERSHELL, `${CURL}\n`].includes(part));
        if (!isRead) {
          await expect(entriesOf(parts.join('\n'))).rejects.toThrow('not known');
          return;
        }
        const entries = await entriesOf(parts.join('\n'));
        expect(entries).toHaveLength(parts.length);
        for (const { exchange, notes = [] } of entries) expect(exchange !== null || notes.length > 0).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('has the same requests for explain as for check, and explain names what is not read', async () => {
    const text = `${FETCH};\nfetch(url);\n`;
    const [entry] = await entriesOf(text);
    const read = readInput(defaultContract, text, { ofCommand: noFile, besideText: noFile });
    expect(read.exchange).toEqual(entry?.exchange);
    expect(read.notes).toContain('the URL of a call of fetch is code, so that it is not checked');
  });
});

describe('a value of JavaScript', () => {
  test.each<[code: string, value: unknown]>([
    [`{a: 1, 'b': [true, null, -2.5e3], "c": {}}`, { a: 1, b: [true, null, -2500], c: {} }],
    ["`a${'x'}b`", 'a${code}b'],
    ['`${base}/x${fn({a: 1})}`', '${base}/x${code}'],
    [`'it\\'s \\u00e9\\x41\\u{1F600}\\n'`, "it's éA😀\n"],
    ['"a" + name + 1', 'a${name}1'],
    ['JSON.stringify({a: b, c: [1,]}, null, 2)', '{"a":"${b}","c":[1]}'],
    ['{b: 2, ...rest, a: 1}', { b: '${code}', '${code}': '${code}', a: 1 }],
    ['{...{b: 2}, a: 1, [key]: 3}', { b: 2, a: 1, '${code}': '${code}' }],
    ['JSON.stringify({...rest, a: 1})', '${code}'],
    ['{a, b: undefined, c: fn("s3cret", 1), d: x ? 1 : 2}', { a: '${a}', c: '${code}', d: '${code}' }],
    ['{a: /* one */ 1, // two\n b: 2}', { a: 1, b: 2 }],
    ['{"__proto__": 1, constructor: 2}', Object.assign(Object.create(null), { ['__proto__']: 1, constructor: 2 })],
    ['fn(', '${code}'],
    ['{a: [', '${code}'],
    ['"not closed', '${code}'],
    ['"a" as const', '${code}'],
  ])('%s is %j', (code, value) => {
    const read = new ScriptValues(code).at(0).value;
    expect(JSON.stringify(read)).toBe(JSON.stringify(value));
  });

  test.each<[text: string, value: unknown]>([
    ['const a = "1"; a', '1'],
    ['const a = { b: "1" };\na.b = 2;\na', '${a}'],
    ['let a = "1"; a = "2"; a', '${a}'],
    ['const a: string = "1"; a', '1'],
    ['const a = b; const b = a; a', '${a}'],
    ['const a = `${b}/x`; const b = "y"; a', 'y/x'],
  ])('of a name that is set once is followed: %s', (text, value) => {
    expect(new ScriptValues(text).at(text.length - 1).value).toBe(value);
  });
});

describe('a value of PowerShell', () => {
  const VARIABLES = new Map<string, unknown>([
    ['name', 'it'],
    ['table', { a: 1 }],
  ]);
  test.each<[code: string, value: unknown]>([
    [`"a \`"b\`" $name $($name.x) \`$name \`n$([char]233)"`, 'a "b" it $(code) $name \né'],
    ["'it''s $name'", "it's $name"],
    ['"twice "" quoted"', 'twice " quoted'],
    [`@{ a = 1; 'b-c' = "x"\n d = @("1", 2) # it\n e = $true }`, { a: 1, 'b-c': 'x', d: ['1', 2], e: true }],
    ['[ordered]@{ a = @{ b = @() } }', { a: { b: [] } }],
    ['@{ a = "x" + $other; b = Get-Date; c = $name }', { a: 'x${other}', b: '$(code)', c: 'it' }],
    ['("a" + $name)', 'ait'],
    ['(Get-Content a.json)', '$(code)'],
    ['$env:TOKEN', '${env:TOKEN}'],
    ['$table | ConvertTo-Json -Compress', '{"a":1}'],
    ['@{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json', '{"a":{"b":{"c":"System.Collections.Hashtable"}}}'],
    ['@{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json -Depth 3', '{"a":{"b":{"c":{"d":1}}}}'],
    ['@{a=@(@{b=@(1,2)})} | ConvertTo-Json', '{"a":[{"b":"1 2"}]}'],
    ['$table | Out-String', '$(code)'],
    ['@"\na $name\n"@', 'a it'],
    ['@{ a = ', '$(code)'],
    ['"not closed', '$(code)'],
  ])('%s is %j', (code, value) => {
    expect(new PowerShellReader(code, VARIABLES).expression(0).value).toEqual(value);
  });
});

const COLLECTION = {
  info: { name: 'a', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
};

describe('a Postman collection', () => {
  test('has the same items by name and by pattern, each with its place and its name', async () => {
    const call = { name: 'Call', request: { method: 'POST', url: URL_OF_CALL, body: { mode: 'raw', raw: PAYLOAD } } };
    const folder = {
      name: 'A',
      item: [
        { name: 'B', item: [call, call] },
        { ...call, name: '' },
      ],
    };
    const text = JSON.stringify({ ...COLLECTION, item: [folder, call] }, null, 1);
    const named = await entriesOf(text, 'a.json');
    expect(await entriesOf(text, 'a.json', false)).toEqual(named);
    expect(named.map(({ item }) => item)).toEqual([
      "item 'Call' in folder 'A / B'",
      "item 'Call' in folder 'A / B'",
      "item '' in folder 'A'",
      "item 'Call'",
    ]);
    const lines = text.split('\n');
    for (const { line, exchange } of named) {
      expect(lines[line - 1]?.trim()).toBe('{');
      expect(exchange?.request).toMatchObject({ url: URL_OF_CALL, body: PAYLOAD });
    }
  });

  test.each<[auth: object, headers: object, url?: string]>([
    [{ type: 'bearer', bearer: [{ key: 'token', value: 't' }] }, { authorization: ['Bearer t'] }],
    [{ type: 'bearer' }, { authorization: ['Bearer {{token}}'] }],
    [
      {
        type: 'basic',
        basic: [
          { key: 'username', value: 'a' },
          { key: 'password', value: 'b' },
        ],
      },
      { authorization: ['Basic YTpi'] },
    ],
    [
      {
        type: 'apikey',
        apikey: [
          { key: 'key', value: 'X-Key' },
          { key: 'value', value: 'v' },
        ],
      },
      { 'x-key': ['v'] },
    ],
    [
      {
        type: 'apikey',
        apikey: [
          { key: 'key', value: 'k' },
          { key: 'value', value: 'v w' },
          { key: 'in', value: 'query' },
        ],
      },
      {},
      '?k=v%20w',
    ],
    [{ type: 'noauth' }, {}],
    [{ type: 'awsv4' }, {}],
  ])('hands its authorization %j down', async (auth, headers, query = '') => {
    const [entry] = await entriesOf(
      JSON.stringify({ ...COLLECTION, auth, item: [{ name: 'a', request: { url: URL_OF_CALL } }] }),
    );
    expect({ ...entry?.exchange?.request.headers }).toEqual({ accept: ['*/*'], ...headers });
    expect(entry?.exchange?.request.url).toBe(URL_OF_CALL + query);
  });

  test('has no secret variable in a request, and none that grows without end', async () => {
    const variable = [
      { key: 'key', value: 's3cret', type: 'secret' },
      { key: 'a', value: '{{b}}{{b}}' },
      { key: 'b', value: '{{a}}{{a}}' },
    ];
    const request = { method: 'POST', url: URL_OF_CALL, body: { mode: 'raw', raw: '"{{key}} {{a}}"' } };
    const [entry] = await entriesOf(JSON.stringify({ ...COLLECTION, variable, item: [{ name: 'a', request }] }));
    expect(entry?.exchange?.request.body).toMatch(/^"\{\{key\}\} (?:\{\{[ab]\}\})+"$/);
  });
});

// each would take longer than a test may where reading is not linear
test.each([
  ['calls of fetch that are not closed', 'fetch("https://h/x", {a: [\n'],
  ['templates that are not closed', 'fetch(`${a\\`\n'],
  ['names that double', 'const a = b + b; const b = a + a; fetch("https://h/x", a)\n'],
  ['commands of PowerShell that are not closed', 'irm "https://h/x" -Body @{ a = @(\n'],
  ['here-strings that are not closed', "irm @'\n"],
  ['assignments that double', '$a = "$a$a"\nirm $a\n'],
  ['comments that are not closed', 'fetch(/* '],
  ['calls in one line', 'fetch("https://h/x");'],
])('%s, ten thousand times', async (_name, line) => {
  const read = await entriesOf(`fetch("https://h/x");\n${line.repeat(10_000)}`);
  expect(read.length).toBeGreaterThan(0);
});
