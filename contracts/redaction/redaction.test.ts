import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { callBodies } from '../../mock-server/test-support/bodies.ts';
import { readCases } from '../../mock-server/test-support/case-files.ts';
import { exchangeOf, plantedSecrets, tracesOf, unrecognizedSecrets } from '../../mock-server/test-support/planted.ts';
import { wireRequest } from '../../mock-server/test-support/wire.ts';
import {
  contractUnder,
  defaultContract,
  type EffectiveContract,
  type HttpExchange,
  validateExchange,
} from '../internal.ts';
import { createRedactor } from './index.ts';

const redactor = createRedactor({ hash: (text) => createHmac('sha256', 'a key').update(text).digest() });
const unkeyed = createRedactor({ hash: () => new Uint8Array(32) });
const planted = plantedSecrets();
const FICTIONAL = /^\+?1[2-9]\d\d55501\d\d$/;

const call = (body: string): HttpExchange => ({
  request: {
    method: 'POST',
    url: 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call',
    headers: { 'content-type': ['application/json'] },
    body,
  },
  response: null,
});
const bodyOf = (body: string) => redactor.exchange(call(body)).request.body;

/** Every request of spec/cases as an exchange, and the contract that it is held against. */
const cases: { title: string; seen: HttpExchange; contract: EffectiveContract }[] = [];
beforeAll(async () => {
  for (const each of readCases()) {
    const { head, body } = await wireRequest(each, 'http://127.0.0.1:4010');
    const headers: Record<string, string[]> = {};
    for (let at = 0; at < head.rawHeaders.length; at += 2)
      headers[String(head.rawHeaders[at]).toLowerCase()] = [String(head.rawHeaders[at + 1])];
    const request = { method: head.method, url: head.path + head.query, headers, body: body.toString('utf8') };
    cases.push({
      title: each.title,
      seen: { request, response: null },
      contract: await contractUnder(each.variants ?? {}),
    });
  }
});

/** What is found in the body of a request; of credentials nothing can be said when they are gone. */
function judged(contract: EffectiveContract, { request, response }: HttpExchange): string[] {
  const { findings } = contract.tables;
  return validateExchange(contract, { request, response })
    .request.filter(({ code }) => findings[code].stage !== 'authenticate' && findings[code].stage !== 'authorize')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('a secret', () => {
  test('is planted in more than 150 forms', () => {
    expect(planted.length).toBeGreaterThan(150);
    for (const each of planted) {
      const written = JSON.stringify(exchangeOf(each));
      expect(tracesOf(each.secret).some((trace) => written.includes(JSON.stringify(trace).slice(1, -1)))).toBe(true);
    }
  });

  test.each(planted)('$name is gone', (each) => {
    const clean = redactor.exchange(exchangeOf(each));
    const written = JSON.stringify(clean);
    for (const trace of tracesOf(each.secret)) expect(written).not.toContain(trace);
    for (const trace of tracesOf(each.secret)) expect(written).not.toContain(JSON.stringify(trace).slice(1, -1));
    const [isText] = /text\/(plain|xml|html)|multipart/.exec(each.headers?.['content-type'] ?? '') ?? [];
    expect(written).toMatch(
      isText !== undefined && each.body !== undefined
        ? /\[omitted: [a-z]+\/[a-z-]+, \d+ bytes\]/
        : /\[(redacted-[0-9a-f]{8}|omitted: [^\]]+)\]|%(25)?5Bredacted-[0-9a-f]{8}%(25)?5D/,
    );
  });

  test.each(planted)('$name leaves JSON what it was', (each) => {
    const { request } = exchangeOf(each);
    let before: unknown;
    try {
      before = JSON.parse(request.body ?? '');
    } catch {
      return;
    }
    const after = JSON.parse(redactor.exchange(exchangeOf(each)).request.body ?? '') as object;
    expect(Array.isArray(after)).toBe(Array.isArray(before));
    if (!each.name.endsWith('as a key')) expect(Object.keys(after)).toEqual(Object.keys(before as object));
  });

  test.each<[string, boolean]>([
    ['W7A3BXXC2KOK7GF5NMQR2JVVUQTUDDHK6GZLZXQ3GABCDEFGHI%3D%3D%3D%3D', true],
    ['AKIAIOSFODNN7EXAMPLE', true],
    ['0123456789abcdef0123456789abcdef01234567', true],
    ['aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG', true],
    ['f47ac10b-58cc-4372-a567-0e02b2c3d479', false],
    ['64f1c0a2b3c4d5e6f7a8b9c0', false],
    ['123456789012345678', false],
    ['Skill-Group-Of-Agents-in-2024-Report', false],
    ['personal-connection', false],
  ])('%s in a path of no operation is taken for one by its form: %s', (segment, isSecret) => {
    const { request } = call('');
    const { url } = redactor.exchange({ request: { ...request, url: `/x/${segment}/y?z=1` }, response: null }).request;
    expect(url.includes(segment)).toBe(!isSecret);
    expect(url).toMatch(/^\/x\/.*\/y\?z=1$/);
  });

  const stays = (keepBodies: boolean, each: (typeof planted)[number]): boolean => {
    const written = JSON.stringify(createRedactor({ keepBodies }).exchange(exchangeOf(each)));
    return tracesOf(each.secret).some((trace) => written.includes(trace));
  };

  test.each(planted)('$name is gone under keepBodies too', (each) => {
    expect(stays(true, each)).toBe(false);
  });

  test('stays where nothing distinguishes it from another word, in the forms that docs/journal.md lists', () => {
    const names = (keepBodies: boolean) =>
      unrecognizedSecrets()
        .filter((each) => stays(keepBodies, each))
        .map(({ name }) => name);
    const listed = [
      'a word of a sentence',
      'a word of standard input',
      'a cell of a table of text',
      'a line behind the line of its name',
      'a user and a password of no URL',
      'words of .netrc',
      'the user of an Oracle URL',
      'a name and a value among others in one array',
      'a protocol of a WebSocket',
      'hex of JSON',
      'base64 of a sentence',
      'a name of another language',
      'a column of CSV',
      'a value of SQL',
      'a name of a field',
      'a variable of GraphQL',
    ];
    expect([names(false), names(true)]).toEqual([listed, listed]);
  });

  test.each([
    `docker run -p 8080:80 -e MODE=a1 image; java -p=8080 -p=lib/mods1`,
    `curl -u me https://h.example/ticket-12345 && mysql --port 3306 -P 3306 db1`,
    `Unexpected token 'a', "{a: abc12345}" is not valid; password is required; token expired at 2030-01-01`,
    `set name to value12345; git config user.name abc12345; fields: ("user", "password", "email12")`,
    `{"max_tokens":100,"total_tokens":1234,"nextPageToken":"page-2-of-3"}`,
    `Map(user -> u1234567, id -> 42); Some("value12345"); name: Some("a1b2c3d4"); getUser("u1234567")`,
    `<th>Password</th><th>Email</th>`,
    `password policy: at least 8 characters; getToken("token"); ("password", "text")`,
    `write to john.doe99@h.example or sip:alice123@h.example`,
    `https%3A%2F%2Fh%2F%3Fid%3D12345%26name%3Dabc`,
  ])('is not seen where there is none: %s', (text) => {
    const plain = createRedactor({ hash: () => new Uint8Array(32), keepNumbers: true, keepBodies: true });
    expect(plain.text(text)).toBe(text);
    const body = JSON.stringify({ note: text });
    expect(plain.exchange(call(body)).request.body).toBe(body);
  });

  test('of an exchange with too many of them: the body is omitted', () => {
    const body = JSON.stringify(Array.from({ length: 6_000 }, (_, index) => ({ pin: `p${index}-x` })));
    expect(bodyOf(body)).toBe(`[omitted: application/json, ${body.length} bytes]`);
  });

  test('deeper than is looked is gone, and the brackets stay', () => {
    const deep = `${'['.repeat(100_000)}"Sesame1234"${']'.repeat(100_000)}`;
    expect(bodyOf(deep)).toMatch(/^\[{100000}"\[redacted-\w{8}\]"\]{100000}$/);
  });

  test('in lists, also behind thousands of brackets that nothing closes', () => {
    const lists = 'tokens=[["a1b2c3"], (d4e5f6)] tokens: {"x": "g7h8i9"} ';
    const clean = redactor.text('password=[[x '.repeat(2_000) + lists);
    expect(clean.slice(clean.indexOf('tokens=')).replaceAll(/-\w{8}\]/g, ']')).toBe(
      'tokens=[["[redacted]"], ([redacted])] tokens: {"x": "[redacted]"} ',
    );
  });

  test('of a text that is not JSON: words are replaced, but names and what is around the error', () => {
    const text = `{"campaignId": "camp-abc-123", "note": "call Jane Doe back", "contact": oops, "more": "of the text", 5}`;
    const issue = defaultContract.tables.operations.find(({ id }) => id === 'placeCall');
    expect(redactor.exchange(call(text), issue).request.body?.replaceAll(/-\w{8}\]/g, ']')).toBe(
      '{"campaignId": "[redacted]", "[redacted]": "[redacted]", "contact": oops, "more": "of the text", 5}',
    );
  });

  test('is distinct from another, and recognized again, under one key', () => {
    const marked = (secret: string) =>
      redactor.exchange({
        ...call('{}'),
        request: { ...call('{}').request, headers: { authorization: [`Bearer ${secret}`] } },
      }).request.headers?.['authorization']?.[0];
    expect(marked('abcdefgh')).toMatch(/^Bearer \[redacted-[0-9a-f]{8}\]$/);
    expect(marked('abcdefgh')).toBe(marked('abcdefgh'));
    expect(marked('abcdefgh')).not.toBe(marked('abcdefgi'));
  });

  test('that somebody knows is gone from any text', () => {
    const knowing = createRedactor({ hash: () => new Uint8Array(32), secrets: ['open sesame/1'] });
    expect(knowing.text('a open+sesame%2f1 b "open sesame\\/1"')).toBe('a [redacted-00000000] b "[redacted-00000000]"');
  });

  test('that reads like the name of one is gone too', () => {
    const seen = exchangeOf({ name: '', body: '{"password": "Password1"}', answer: { body: '"no Password1 here"' } });
    expect(redactor.exchange(seen).response?.body).toMatch(/^"no \[redacted-\w{8}\] here"$/);
  });

  test('of an exchange is gone from what is said about it', () => {
    const seen = exchangeOf({
      name: '',
      headers: { authorization: 'Bearer abcdefgh' },
      body: '{"number": "+12025550143"}',
    });
    const about = redactor.about(seen);
    const told = about.text('abcdefgh rang 12025550143 and +12025550143');
    expect(told).toMatch(/^\[redacted-\w{8}\] rang (1\d{10}) and \+\1$/);
    expect(told).not.toContain('2025550143');
  });

  test('the operation marks some more fields as secret', () => {
    const issueToken = defaultContract.tables.operations.find(({ id }) => id === 'issueToken');
    const seen = exchangeOf({ name: '', path: '/auth/token', body: 'grant_type=password&username=abcdefgh' });
    expect(redactor.exchange(seen, issueToken).request.body).toMatch(/^grant_type=password&username=\[redacted-\w+\]$/);
  });

  test('is the whole body where an operation takes secrets and got a word', () => {
    const refresh = defaultContract.tables.operations.find(({ id }) => id === 'refreshUserToken');
    const cleaned = (body: string, operation = refresh) =>
      redactor.exchange(exchangeOf({ name: '', path: '/public/user/refresh', body }), operation).request.body;
    expect(cleaned('"opaque-3f9a0c77"')).toMatch(/^"\[redacted-\w+\]"$/);
    expect(cleaned('opaque-3f9a0c77')).toMatch(/^\[redacted-\w+\]$/);
    expect(cleaned('"short"')).toBe('"short"');
    const placeCall = defaultContract.tables.operations.find(({ id }) => id === 'placeCall');
    expect(cleaned('"opaque-3f9a0c77"', placeCall)).toBe('"opaque-3f9a0c77"');
  });
});

describe('a phone number', () => {
  const written = [
    '+12025550143',
    '+1 (202) 555-0143',
    '+1.202.555.0143',
    '12025550143',
    '2025550143',
    '0012025550143',
  ];

  test('is the same other one in whatever writing', () => {
    const [first, ...others] = written.map((each) => JSON.parse(bodyOf(`{"phone": "${each}"}`) ?? '').phone as string);
    expect(first).toMatch(FICTIONAL);
    expect(first).not.toBe('+12025550143');
    const digits = String(first).slice(2);
    for (const other of others) expect(other.replace(/\D/g, '').endsWith(digits)).toBe(true);
    expect(others[0]).toMatch(/^\+1 \(\d{3}\) 555-01\d\d$/);
    const inUrl = redactor.exchange({
      request: { ...call('{}').request, url: '/x?to=%2B12025550143' },
      response: null,
    });
    expect(inUrl.request.url).toBe(`/x?to=%2B1${digits}`);
  });

  test.each([
    ['of another country', '{"number": "+442079460958"}', /^\{"number": "\+1\d{3}55501\d\d"\}$/],
    ['as a JSON number', '{"phone": 12025550143, "x": 1}', /^\{"phone": 1\d{3}55501\d\d, "x": 1\}$/],
    [
      'deep in a contact',
      '{"contact": {"phone": ["2025550143"]}}',
      /^\{"contact": \{"phone": \["\d{3}55501\d\d"\]\}\}$/,
    ],
    ['in a text', '{"note": "ring +44 20 7946 0958 now"}', /^\{"note": "ring \+1\d \d\d 5550 1\d\d now"\}$/],
    ['with an exponent', '{"phone": 2.025550143e9}', /^\{"phone": \d{3}55501\d\d\}$/],
    ['with a point', '{"phone": 12025550143.0}', /^\{"phone": 1\d{3}55501\d\d\}$/],
    [
      'in digits of full width',
      '{"phone": "\uff0b１２０２５５５０１４３"}',
      /^\{"phone": "\uff0b１[２-９][０-９]{2}５５５０１[０-９]{2}"\}$/,
    ],
    ['in Arabic digits', '{"phone": "+١٢٠٢٥٥٥٠١٤٣"}', /^\{"phone": "\+١[٢-٩][٠-٩]{2}٥٥٥٠١[٠-٩]{2}"\}$/],
    ['of a URL in capitals', '{"note": "TEL:2025550143"}', /^\{"note": "TEL:\d{3}55501\d\d"\}$/],
    ['in a line of its own', 'phone: 2025550143', /^phone: \d{3}55501\d\d$/],
    ['in a text, as people write it', '{"note": "(202) 555-0143."}', /^\{"note": "\(\d{3}\) 555-01\d\d\."\}$/],
    ['that is too short', '{"number": "+15550199"}', /^\{"number": "\+10[1-9]{6}"\}$/],
    ['too short, with marks', '{"phone": "555-0199"}', /^\{"phone": "10[1-9]-[1-9]{4}"\}$/],
    ['of no country', '{"number": "+9990123456"}', /^\{"number": "\+9990[1-9]{6}"\}$/],
    [
      'of a country that has so short ones, and E.164 does not',
      '{"phone": "+431234"}',
      /^\{"phone": "\+430[1-9]{3}"\}$/,
    ],
  ])('%s becomes one that rings nowhere', (_name, body, wanted) => {
    expect(bodyOf(body)).toMatch(wanted);
  });

  test('is kept with the option for it', () => {
    const keeping = createRedactor({ hash: () => new Uint8Array(32), keepNumbers: true });
    const seen = call('{"number": "+12025550143", "password": "abcdefgh"}');
    expect(keeping.exchange(seen).request.body).toBe('{"number": "+12025550143", "password": "[redacted-00000000]"}');
  });

  test.each([
    '{"at": "2024-01-01T00:00:00+01:00", "from": "2024-01-01", "to": "20240131", "until": "202401311200"}',
    '{"from": 1700000000, "to": 1700003600000, "id": "123e4567-e89b-12d3-a456-426614174000", "exp": 1700000000}',
    '{"campaignId": "4001", "externalId": "2025550143", "number": 42, "size": 12025550143, "version": "1.202.555"}',
    '{ "contact":{"externalId" : "a=b&c=d"}, "x":[1,2 ,1e5], "y": "\\u0041" }\r\n',
    '{"grant_type": "password", "scope": "openid", "token_type": "Bearer", "error": {"code": "invalid"}}',
    'plain: text = with + signs, at 10:00 +0100 & more',
    'grant_type=password&scope=a+b&client_id=abc',
    '<a b="c">2024-01-01</a>',
    '{"a": [}, broken "x": ',
  ])('and what is neither stay as they are, to the byte: %s', (body) => {
    expect(bodyOf(body)).toBe(body);
  });
});

describe('what was cleaned', () => {
  test('has the same findings as before, in every case', () => {
    expect(cases.length).toBeGreaterThan(200);
    for (const { title, seen, contract } of cases) {
      // of credentials that are gone it is not known whether they were broken, or whose they were
      const isOfCredentials = /Basic that is not base64|another client than HTTP Basic/.test(title);
      if (!isOfCredentials)
        expect([title, ...judged(contract, redactor.exchange(seen))]).toEqual([title, ...judged(contract, seen)]);
    }
  });

  test('has the same findings as before, in any body', () => {
    fc.assert(
      fc.property(callBodies, (body) => {
        const seen = call(JSON.stringify(body));
        expect(judged(defaultContract, redactor.exchange(seen))).toEqual(judged(defaultContract, seen));
      }),
      { numRuns: 500 },
    );
  });

  test('is found again by what was seen: under a constant hash both are the same', () => {
    const all = [...cases.map(({ seen }) => seen), ...planted.map(exchangeOf)];
    for (const seen of all) expect(unkeyed.exchange(redactor.exchange(seen))).toEqual(unkeyed.exchange(seen));
  });

  test('is found again whatever it was', () => {
    const number = fc.oneof(
      fc.constantFrom('+12025550143', '+442079460958', '+15550199', '555-0199', '+1 (202) 555-0143', '0012025550143'),
      fc.stringMatching(/^\+?[0-9 ().-]{5,18}$/),
    );
    const piece = fc.oneof(
      number,
      fc.constantFrom('abcd-1234-efgh', 'Bearer abcd-1234-efgh'),
      fc.string({ maxLength: 20 }),
    );
    const key = fc.constantFrom('phone', 'number', 'to', 'password', 'access_token', 'note', 'contact', 'code', 'x');
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { weight: 4, arbitrary: piece },
        fc.integer({ min: 0 }),
        fc.array(tie('any'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(key, tie('any'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(value.object, piece, piece, (body, query, header) => {
        const { request } = call(JSON.stringify(body));
        const seen: HttpExchange = {
          request: {
            ...request,
            url: `/x?phone=${encodeURIComponent(query)}&q=${encodeURIComponent(header)}`,
            headers: { 'x-note': [header] },
          },
          response: { status: 400, headers: {}, body: `no ${query}, ${header}` },
        };
        expect(unkeyed.exchange(redactor.exchange(seen))).toEqual(unkeyed.exchange(seen));
      }),
      { numRuns: 2_000, examples: [[{}, 'key=!', '+12025550143']] },
    );
  });
});
