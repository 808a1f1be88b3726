import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diffLines } from 'diff';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generatedFiles } from '../generate/files.ts';
import { learn } from './learn.ts';
import type { Learnable, Learned, ObservationsFile, SpecTexts } from './learned.ts';
import { malformed401, type SampleObservation, sampleFile, unauthenticated } from './sample-observations.ts';

const ALL: readonly Learnable[] = ['claims', 'variants', 'replies', 'fields', 'entries'];
const spec: SpecTexts = new Map(
  readdirSync('spec', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => path.relative('spec', path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((file) => [file, readFileSync(path.join('spec', file), 'utf8')]),
);

const learnt = (samples: readonly SampleObservation[], only = ALL): Promise<Learned> =>
  learn([sampleFile(samples)], spec, only);

/** Every line that is other than in the spec, as `file +line` or `file -line`. */
function changes({ texts }: Learned): string[] {
  return [...texts].flatMap(([file, text]) =>
    diffLines(spec.get(file) ?? '', text).flatMap(({ added, removed, value }) =>
      added || removed
        ? value
            .trimEnd()
            .split('\n')
            .map((line) => `${file} ${added ? '+' : '-'}${line}`)
        : [],
    ),
  );
}

const agrees = (aspect: string, text: string | null, claims: readonly string[] = []) =>
  [aspect, text, text, claims] as const;

/** Everything that rests on AS-15 and that an answer can show. */
const routing: readonly SampleObservation[] = [
  {
    operation: null,
    finding: 'path-unknown',
    reply: 'not_found',
    status: 404,
    answer: {},
    aspects: [
      agrees('status', '404', ['AS-15']),
      agrees('media-type', 'application/json', ['AS-15']),
      agrees('body:/error_description', 'the requested resource does not exist', ['AS-15']),
    ],
  },
  {
    finding: 'method-wrong',
    reply: 'method_not_allowed',
    method: 'GET',
    status: 405,
    answer: {},
    aspects: [
      agrees('status', '405', ['OP-49']),
      agrees('media-type', 'application/json', ['AS-15']),
      agrees('header:Allow', 'OPTIONS, POST', ['AS-15']),
      agrees('body:/error_description', 'the requested resource does not support this method', ['AS-15']),
    ],
  },
  {
    finding: null,
    reply: 'allowed_methods',
    method: 'OPTIONS',
    status: 204,
    aspects: [agrees('status', '204', ['AS-15']), agrees('header:Allow', 'OPTIONS, POST'), agrees('body', null)],
  },
];

const SOURCE = 'claims.yaml +  tenant-acme-2026-11-25: Observed by fake-cxone verify on 2026-11-25, tenant acme';
const HEADING =
  'claims.yaml +  # --- observed by fake-cxone verify ---------------------------------------------------------------------------------';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('grades', () => {
  test('a claim of which everything was seen becomes observed, and keeps what it was', async () => {
    const learned = await learnt(routing);
    expect(changes(learned)).toEqual([
      SOURCE,
      "claims.yaml -  AS-15: { subject: routing, grade: assumed, source: project, claim: 'Unknown paths are 404 and wrong methods 405 with Allow, in the same body as other rejections; OPTIONS is answered with Allow.', reason: 'Usual HTTP (RFC 9110); only the 405 was seen (OP-49).' }",
      "claims.yaml +  AS-15: { subject: routing, grade: observed, source: tenant-acme-2026-11-25, claim: 'Unknown paths are 404 and wrong methods 405 with Allow, in the same body as other rejections; OPTIONS is answered with Allow.', before: { grade: assumed, source: project, reason: 'Usual HTTP (RFC 9110); only the 405 was seen (OP-49).' } }",
    ]);
    expect(learned.proposals).toMatchObject([
      {
        kind: 'claims',
        claims: ['AS-15'],
        from: [1, 2, 3].map((number) => `tenant-acme-2026-11-25 observation-${number}`),
      },
    ]);
  });

  test.each<[string, readonly SampleObservation[], string]>([
    [
      'a part of what rests on it was not seen',
      routing.slice(0, 2),
      'AS-15 (assumed) is supported and not raised: 8 of the 11 places that rest on it were seen, not response common/responses/elsewhere.yaml#204 status and 2 more',
    ],
    [
      'something speaks against it',
      [
        ...routing,
        { ...(routing[0] as SampleObservation), status: 400, aspects: [['status', '404', '400', ['AS-15']]] },
      ],
      'AS-15 (assumed) is supported and not raised: something else speaks against it',
    ],
    [
      'it says why a request is rejected, which one rejection does not show',
      [
        {
          finding: 'external-id-character',
          reply: 'invalid_external_id',
          status: 400,
          answer: {},
          aspects: [agrees('status', '400', ['EP-08', 'EP-09', 'AS-07'])],
        },
      ],
      'EP-09 (claimed) is supported and not raised: it says why a request is rejected, which one rejection does not show',
    ],
  ])('a claim is not raised where %s', async (_name, samples, note) => {
    const learned = await learnt(samples, ['claims']);
    expect(learned.notes).toContain(note);
    expect(learned.proposals.flatMap(({ claims }) => claims)).not.toContain(note.split(' ')[0]);
  });

  test('a claim that is only context of what was seen is neither supported nor raised', async () => {
    // EP-01 names the path of the call; that another path is a 404 does not show it
    const learned = await learnt(routing, ['claims']);
    expect(learned.notes.filter((note) => note.startsWith('EP-01 '))).toEqual([]);
    expect(learned.proposals.flatMap(({ claims }) => claims)).not.toContain('EP-01');
  });
});

describe('variants', () => {
  test('the value that was seen becomes the default, and cases that lean on the old one name it', async () => {
    const learned = await learnt([malformed401]);
    const changed = changes(learned);
    expect(changed.filter((line) => line.startsWith('variants.yaml'))).toEqual([
      "variants.yaml -  default: '400'",
      'variants.yaml -  why: RFC 6750 section 3.1 says 400 for invalid_request; no source of the vendor mentions it.',
      "variants.yaml +  default: '401'",
      "variants.yaml +  written: '400'",
      "variants.yaml +  why: 'Observed on 2026-11-25: tenant-acme-2026-11-25 observation-1 (OBS-01). Before, the default was 400: RFC 6750 section 3.1 says 400 for invalid_request; no source of the vendor mentions it.'",
      'variants.yaml -      evidence: [AUTH-22, ERR-16]',
      'variants.yaml +      evidence: [AUTH-22, ERR-16, OBS-01]',
    ]);
    expect(changed.filter((line) => line.startsWith('claims.yaml'))).toEqual([
      SOURCE,
      HEADING,
      "claims.yaml +  OBS-01: { subject: variant bad-credentials, grade: observed, source: tenant-acme-2026-11-25, claim: 'A tenant answered as the value 401 has it: 401 with invalid_request in the challenge, as many servers do.' }",
    ]);
    const pins = changed.filter((line) => line.startsWith('cases/'));
    expect(pins).toEqual(Array(7).fill("cases/credentials.yaml +  variants: { bad-credentials: '400' }"));
  });

  test('a file that states the value already no longer says what it states', async () => {
    const { texts } = await learnt([malformed401]);
    const back: SampleObservation = {
      ...malformed401,
      status: 400,
      aspects: [['status', '401', '400', [], 'bad-credentials=400']],
    };
    const file = sampleFile([back], { at: '2026-11-27T00:00:00Z', variants: { 'bad-credentials': '401' } });
    const again = await learn([file], texts, ['variants']);
    const { default: usual, written } = parse(again.texts.get('variants.yaml') ?? '')['bad-credentials'];
    expect([usual, written]).toEqual(['400', undefined]);
  });

  test('what was seen on an earlier day does not undo what was seen since', async () => {
    const { texts } = await learnt([malformed401]);
    const back = {
      ...malformed401,
      status: 400,
      aspects: [['status', '401', '400', [], 'bad-credentials=400']],
    } as const;
    const file = sampleFile([back], { at: '2026-11-20T00:00:00Z', variants: { 'bad-credentials': '401' } });
    const { proposals, notes } = await learn([file], texts, ['variants']);
    expect(proposals).toEqual([]);
    expect(notes).toContain(
      'the variant bad-credentials was settled by a later observation than tenant-acme-2026-11-20 observation-1',
    );
  });

  test('one probe that was answered as before keeps the default, and the contradiction is reported', async () => {
    const usual: SampleObservation = {
      ...malformed401,
      finding: 'credentials-syntax',
      status: 400,
      aspects: [agrees('status', '400'), agrees('body:/error_description', 'Invalid or expired token')],
    };
    const other = sampleFile([usual], { tenant: 'other' });
    const { proposals, conflicts } = await learn([sampleFile([malformed401]), other], spec, ['variants']);
    expect(proposals).toEqual([]);
    expect(conflicts).toEqual([
      {
        about: 'the variant bad-credentials',
        sides: [
          { seen: '401', from: ['tenant-acme-2026-11-25 observation-1'] },
          { seen: '400', from: ['tenant-other-2026-11-25 observation-1'] },
        ],
      },
    ]);
  });

  test('a probe that no value answers otherwise has no say', async () => {
    const { proposals, conflicts } = await learnt(
      [malformed401, unauthenticated('Invalid or expired token')],
      ['variants'],
    );
    expect([proposals.length, conflicts]).toEqual([1, []]);
  });
});

describe('words, fields and answers', () => {
  test('words that were observed are in the reply and in the cases that expect it', async () => {
    const changed = changes(await learnt([unauthenticated('No token: sign in')]));
    expect(changed.filter((line) => !line.startsWith('cases/'))).toEqual([
      SOURCE,
      HEADING,
      `claims.yaml +  OBS-01: { subject: error text, grade: observed, source: tenant-acme-2026-11-25, claim: 'Where credentials-missing was found, a tenant answered 401 with the error_description "No token: sign in".' }`,
      'common/replies/credentials.yaml -    error_description: Invalid or expired token',
      "common/replies/credentials.yaml +    error_description: 'No token: sign in'",
      'common/replies/credentials.yaml -    error_description: [ERR-16]',
      'common/replies/credentials.yaml +    error_description: [OBS-01]',
    ]);
    const reworded = changed.filter((line) => line.startsWith('cases/credentials'));
    expect(new Set(reworded)).toEqual(
      new Set([
        'cases/credentials.yaml -    description: Invalid or expired token',
        "cases/credentials.yaml +    description: 'No token: sign in'",
      ]),
    );
    expect(reworded).toHaveLength(12);
  });

  test('what a request brought in is separated from the words around it', async () => {
    const words = "the parameter 'scriptId' is no String";
    const seen: SampleObservation = {
      finding: 'script-type',
      reply: 'invalid_type',
      status: 400,
      answer: { error: 'Bad Request', error_description: words },
      aspects: [
        agrees('status', '400'),
        ['body:/error_description', "Invalid parameter 'scriptId', must be type String", words],
      ],
    };
    const changed = changes(await learnt([seen]));
    expect(changed).toContain(
      "personal-connection/replies/call.yaml +    error_description: the parameter 'campaignId' is no String",
    );
    expect(changed).toContain("cases/campaign.yaml +    description: the parameter 'campaignId' is no String");
  });

  test('an optional field gets its type, an example and its evidence', async () => {
    const changed = changes(
      await learnt([unauthenticated('Invalid or expired token', { retryable: false, hint: 'sign in' })]),
    );
    expect(changed.filter((line) => line.startsWith('common/schemas/'))).toEqual(
      [
        '  retryable:',
        '    description: Seen in answers; no source says what it means.',
        '    type: boolean',
        '    examples: [false]',
        '    x-evidence:',
        '      type: [OBS-01]',
        '  hint:',
        '    description: Seen in answers; no source says what it means.',
        '    type: string',
        '    examples: [sign in]',
        '    x-evidence:',
        '      type: [OBS-02]',
      ].map((line) => `common/schemas/error.yaml +${line}`),
    );
  });

  test('a status that the operation does not declare is a reply and a response of its own', async () => {
    const learned = await learnt([
      otherAnswer('media-type-wrong', 'unsupported_media_type', 406, 'Not Acceptable', 'send JSON'),
    ]);
    expect(parse(learned.texts.get('personal-connection/replies/observed.yaml') ?? '')).toEqual({
      media_type_wrong_406: {
        summary: 'Seen as a 406; no source has it.',
        value: { error: 'Not Acceptable', error_description: 'send JSON' },
        'x-evidence': { error: ['OBS-01'], error_description: ['OBS-01'] },
      },
    });
    expect(parse(learned.texts.get('personal-connection/responses/place-call-406.yaml') ?? '')).toMatchObject({
      content: { 'application/json': { schema: { $ref: '../../common/schemas/error.yaml' } } },
      'x-evidence': { status: ['OBS-01'], body: ['OBS-01'] },
    });
    expect(changes(learned).filter((line) => /paths.yaml|findings\//.test(line))).toEqual([
      'common/findings/everywhere.yaml +  replies:',
      'common/findings/everywhere.yaml +    placeCall: media_type_wrong_406',
      "personal-connection/paths.yaml +        '406':",
      'personal-connection/paths.yaml +          $ref: responses/place-call-406.yaml',
    ]);
  });

  test('a rejection of what the contract accepts is a finding of which nobody knows the reason', async () => {
    const learned = await learnt([otherAnswer(null, 'call_accepted', 409, 'Conflict', 'a call is under way')]);
    const findings = parse(learned.texts.get('personal-connection/findings/place-call.yaml') ?? '');
    expect(findings['place-call-rejected-409']).toMatchObject({ reply: 'rejected_409', evidence: ['OBS-01'] });
    expect(learned.texts.get('cases/observed.yaml')).toContain('magic-place-call-rejected-409');
  });

  test('an answer that the catalog has already is led to, and nothing is written twice', async () => {
    const learned = await learnt([
      otherAnswer('token-unrecognized', 'invalid_token', 403, 'Forbidden', 'check Security Profile permissions'),
    ]);
    expect(changes(learned).filter((line) => /paths.yaml|(findings|replies|responses)\//.test(line))).toEqual([
      'common/findings/everywhere.yaml +  replies:',
      'common/findings/everywhere.yaml +    placeCall: permission_missing',
    ]);
  });

  test('probes of one finding that were answered otherwise each teach nothing', async () => {
    const { proposals, conflicts } = await learnt([
      otherAnswer('media-type-wrong', 'unsupported_media_type', 406, 'Not Acceptable', 'send JSON'),
      otherAnswer('media-type-wrong', 'unsupported_media_type', 400, 'Bad Request', 'send JSON'),
    ]);
    expect(proposals).toEqual([]);
    expect(conflicts).toMatchObject([{ sides: [{ seen: '406 "send JSON"' }, { seen: '400 "send JSON"' }] }]);
  });

  test('a finding that a variant leads is left to the person who writes a value', async () => {
    const { proposals, notes } = await learnt([
      otherAnswer('scope-missing', 'insufficient_scope', 404, 'Not Found', 'nothing here'),
    ]);
    expect(proposals).toEqual([]);
    expect(notes.join()).toContain('the variant missing-right decides what it is answered with');
  });
});

function otherAnswer(
  finding: string | null,
  reply: string,
  status: number,
  error: string,
  words: string,
): SampleObservation {
  const expected = reply === 'call_accepted' ? '202' : reply === 'unsupported_media_type' ? '415' : '401';
  return {
    finding,
    reply,
    status,
    answer: { error, error_description: words },
    aspects: [['status', expected, String(status)]],
  };
}

const everyKind = [
  ...routing,
  malformed401,
  unauthenticated('No token: sign in', { path: '/call' }),
  otherAnswer('media-type-wrong', 'unsupported_media_type', 406, 'Not Acceptable', 'send JSON'),
  otherAnswer(null, 'call_accepted', 409, 'Conflict', 'a call is under way'),
];

describe('what is learned', () => {
  test('is a spec that the generator takes, and nothing is learned twice', async () => {
    const learned = await learnt(everyKind);
    expect(learned.proposals.map(({ kind }) => kind)).toEqual([
      'claims',
      'variants',
      'replies',
      'fields',
      'entries',
      'entries',
    ]);
    const files = await generatedFiles(written(learned.texts));
    expect(files.get('reference.md')).toMatch(/AS-15 \| observed \| .* Before: assumed \(project\): Usual HTTP/);
    expect(files.get('reference.md')).toContain('| `401` (default) | 401 with invalid_request');
    const again = await learn([sampleFile(everyKind)], learned.texts, ALL);
    expect([again.proposals, again.conflicts]).toEqual([[], []]);
  });

  test('is of the wanted kinds only', async () => {
    const kinds = async (only: readonly Learnable[]) =>
      (await learnt(everyKind, only)).proposals.map(({ kind }) => kind);
    expect(await kinds(['claims', 'fields'])).toEqual(['claims', 'fields']);
    expect(await kinds(['variants'])).toEqual(['variants']);
  });

  test('is nothing where nothing was seen, and no byte of the spec changes', async () => {
    const file = sampleFile(everyKind);
    const untold: ObservationsFile = {
      ...file,
      observations: file.observations.map((each) => ({ ...each, verdict: 'could-not-tell', aspects: [] })),
    };
    const learned = await learn([untold], spec, ALL);
    expect(learned.proposals).toEqual([]);
    expect(learned.texts).toEqual(spec);
    expect(learned.notes).toEqual(['tenant-acme-2026-11-25: 7 probes were not conclusive and are left out']);
  });

  test.each<[string, Partial<ObservationsFile>, string]>([
    [
      'variants that do not exist here',
      { variants: { 'bad-credentials': '402' } },
      'Unknown bad-credentials "402". Use one of: ',
    ],
    [
      'a finding that is none',
      { observations: sampleFile([{ ...malformed401, finding: 'evil: {}\n' }]).observations },
      'observation-1 is left out: the spec has no finding of that name',
    ],
    [
      'a reply that is none',
      { observations: sampleFile([{ ...malformed401, reply: '__proto__' }]).observations },
      'observation-1 is left out: the spec has no reply of that name',
    ],
  ])('is nothing from %s', async (_name, more, note) => {
    const learned = await learn([sampleFile(everyKind, more)], spec, ALL);
    expect(learned.texts).toEqual(spec);
    expect(learned.notes.join()).toContain(note);
  });

  test('words that were expected under another value say nothing of the default one', async () => {
    const seen: SampleObservation = {
      ...malformed401,
      reply: 'malformed_credentials_401',
      aspects: [agrees('status', '401'), ['body:/error_description', 'Invalid or expired token', 'Malformed']],
    };
    const learned = await learn([sampleFile([seen], { variants: { 'bad-credentials': '401' } })], spec, ALL);
    expect(learned.proposals).toEqual([]);
  });
});

describe("somebody else's text", () => {
  test.each([
    ['control characters', 'a\u001b[31mb', 'it has control characters'],
    ['a line break and a key of its own', 'x\n  evil: true', 'it has control characters'],
    ['a character that turns the direction', 'a\u202eb', 'it has control characters'],
    ['three hundred and one characters', `${'a '.repeat(150)}a`, 'it has more than 300 characters'],
    ['a token', `no eyJhbGciOiJSUzI1NiJ9.e30.c2ln`, 'it has a token'],
    ['a bearer', 'Bearer abcdefghijklmnopqrst', 'it may have a credential'],
    ['an id', 'request 0123456789abcdef0123456789abcdef', 'it may have a token or an id'],
    ['a number', 'no line +1 (202) 555-0143', "it has digits that may be somebody's number or id"],
    ['an address', 'ask admin@example.com', 'it has an address'],
    ['a host', 'see api.nice-incontact.com', 'it names a host'],
    ['what was taken out', 'no campaign [redacted]', 'it has a placeholder for something left out'],
    ['the id of a claim', 'error AS-99', "it looks like a claim's id"],
    ['a mark of the cases', 'say {{token}}', 'it has placeholders that cases use'],
  ])('with %s is not taken over', async (_name, text, why) => {
    const learned = await learnt([unauthenticated(text)]);
    expect(learned.texts).toEqual(spec);
    expect(learned.notes.join('\n')).toContain(`is not learned: ${why}`);
  });

  test.each(['__proto__', 'constructor', 'a b', 'a: {}', '- x', 'é'])(
    'as the name %j of a field is not taken over',
    async (name) => {
      const answer = JSON.parse(`{${JSON.stringify(name)}: "x"}`);
      const seen = unauthenticated('Invalid or expired token', answer);
      const learned = await learnt([seen], ['fields']);
      expect(learned.texts).toEqual(spec);
    },
  );

  test('whatever it is, is either left alone or read back as it was, and nothing else changes', async () => {
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "it's",
        'a: b',
        '# no',
        '- a',
        '{a: b}',
        '[a]',
        '&a',
        '*a',
        '!a',
        '|',
        '> a',
        '"',
        "'",
        '%',
        '@a',
        'true',
        'null',
        '1e3',
        '~',
        ' a ',
        'a #b',
        "''",
      ),
    );
    // without the cases, which have a table of their own above and take long to read
    const small: SpecTexts = new Map([...spec].filter(([file]) => !file.startsWith('cases/')));
    const before = parse(spec.get('common/replies/credentials.yaml') ?? '');
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const learned = await learn([sampleFile([unauthenticated(words)])], small, ['replies']);
        const after = parse(learned.texts.get('common/replies/credentials.yaml') ?? '');
        if (learned.proposals.length === 0) {
          expect(learned.texts).toEqual(small);
          return;
        }
        expect(after.unauthenticated.value.error_description).toBe(words);
        after.unauthenticated.value.error_description = before.unauthenticated.value.error_description;
        after.unauthenticated['x-evidence'].error_description = ['ERR-16'];
        expect(after).toEqual(before);
        const claims = parse(learned.texts.get('claims.yaml') ?? '').claims;
        expect(claims['OBS-01'].claim).toContain(`"${words}"`);
        delete claims['OBS-01'];
        expect(claims).toEqual(parse(spec.get('claims.yaml') ?? '').claims);
      }),
      { numRuns: 15 },
    );
  });
});

function written(texts: SpecTexts): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-learned-'));
  folders.push(folder);
  cpSync('spec', folder, { recursive: true });
  for (const [file, text] of texts) writeFileSync(path.join(folder, file), text);
  return folder;
}
