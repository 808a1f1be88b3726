import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../contracts/contract/derive-contract.ts';
import { createRouter } from '../../contracts/contract/router.ts';
import type { Spec } from '../../contracts/contract/spec.ts';
import { defaultContract, type SomeVariants } from '../../contracts/internal.ts';
import type { Given } from '../../contracts/verify/probe.ts';
import type { ProbeResult } from '../../contracts/verify/verify-result.ts';
import { loadOpenApi, loadProbes } from '../../generated/index.ts';
import { answer, createSandbox, type Fault, startFakeCxone } from '../../mock-server/index.ts';
import { isOfCallOrTokens } from '../../mock-server/test-support/call-and-tokens.ts';
import { chooseProbes } from './choose-probes.ts';
import { ContractsAnswer } from './contracts-answer.ts';
import { runProbes } from './run-probes.ts';
import { probeSender, type SendProbe } from './send-probe.ts';

// Servers that are wrong in one thing each. What differs is exactly what is wrong; nothing where nothing is.

const GIVEN: Given = {
  token: 'fake-pc-write',
  number: '+12025550143',
  campaign: 'camp-pc-001',
  script: 'script-xyz-999',
  externalId: 'ext-12345',
};
const all = await loadProbes();
/** Of documented operations that read only the form of an answer is compared, because what a tenant has is not known. */
const table = { ...all, probes: all.probes.filter(isOfCallOrTokens) };

/** Puts every probe to a server, waiting for nothing between calls. */
async function verified(
  url: string,
  timeout = 5000,
  send?: SendProbe,
  contracts?: ContractsAnswer,
): Promise<readonly ProbeResult[]> {
  const { results } = await runProbes({
    ...chooseProbes(table, GIVEN, {}),
    target: new URL(url),
    given: GIVEN,
    variants: {},
    interval: 10_000,
    contracts: contracts ?? new ContractsAnswer(url, GIVEN),
    send: send ?? probeSender(new URL(url), timeout),
    wait: async () => {},
    now: () => new Date(0),
    signal: new AbortController().signal,
  });
  return results;
}

/** Titles of the probes that do not agree, each with the aspects that differ. */
function differing(results: readonly ProbeResult[]): Record<string, string[]> {
  return Object.fromEntries(
    results
      .filter(({ verdict }) => verdict === 'differs')
      .map(({ probe, aspects }) => [
        probe.title,
        aspects.filter(({ verdict }) => verdict === 'differs').map((each) => each.aspect),
      ]),
  );
}

const right = await startFakeCxone();
const control = await verified(right.url);
await right.close();

test('control: of a server that is right none differs, and each probe can be verified', () => {
  expect(control.length).toBeGreaterThanOrEqual(125);
  expect(control.filter(({ verdict }) => verdict !== 'agrees')).toEqual([]);
});

describe('a value that was not expected is found, and named', () => {
  const MALFORMED = [
    'Bearer without a token is malformed',
    'Bearer and only spaces is malformed',
    'a token in quotes is malformed',
    'a token with a space in it is malformed',
    'a template that was not filled is malformed',
    'two Authorization headers are malformed, the same or not',
    'Basic and Bearer together are malformed',
  ].map((name) => `credentials: ${name}`);
  const named = (pattern: RegExp) => () =>
    control.filter(({ probe }) => pattern.test(probe.title)).map(({ probe }) => probe.title);
  const having = (predicate: (result: ProbeResult) => boolean) => () =>
    control.filter(predicate).map(({ probe }) => probe.title);
  const VARIANTS: readonly (readonly [SomeVariants, () => readonly string[]])[] = [
    [{ 'bad-credentials': '401' }, () => MALFORMED],
    [
      { scope: 'call' },
      having(
        ({ probe }) => probe.tier !== 'anonymous' && probe.title !== 'credentials: two parts of three are no token',
      ),
    ],
    [{ 'flat-phone': 'accept' }, named(/a flat phone is rejected by its name/)],
    [{ campaign: 'required' }, named(/a slip of a key|an empty object lacks|curl command is accepted/)],
    [{ 'success-body': 'call-id' }, having(({ expectedStatus }) => expectedStatus === 202)],
    [{ 'error-body': 'empty' }, having((result) => hasErrorBody(result))],
    [
      { 'error-body': 'icStatusDescription' },
      // a HEAD has the header too
      having((result) => hasErrorBody(result) || (result.request.method === 'HEAD' && result.expectedStatus === 405)),
    ],
    [{ 'unknown-contact': 'reject' }, named(/a record for it may be missing|64 characters is the longest|told apart/)],
    [{ 'external-id': 'warn' }, named(/an (empty )?external id (is rejected|of 65|with a)/)],
    [{ path: 'strict' }, named(/is forgiven/)],
    [{ 'invalid-client': '401' }, having(({ reply }) => reply === 'token_invalid_client')],
  ];
  test.each(VARIANTS)('%o', async (variants, titles) => {
    const fake = await startFakeCxone({ variants });
    const results = await verified(fake.url);
    await fake.close();
    expect(Object.keys(differing(results)).sort()).toEqual([...titles()].sort());
    const [value] = Object.entries(variants).map((each) => each.join('='));
    const named = results
      .flatMap(({ aspects }) => aspects.filter(({ verdict }) => verdict === 'differs'))
      .map((each) => each.value);
    expect(new Set(named)).toEqual(new Set([value]));
  });
});

function hasErrorBody({ request, expectedStatus, reply }: ProbeResult): boolean {
  return expectedStatus >= 400 && request.method !== 'HEAD' && !reply.startsWith('token_');
}

describe('a failure on the way is reported as such', () => {
  const atOperations = ({ operation }: ProbeResult) => operation !== null;
  const FAULTS: readonly (readonly [string, Fault, ProbeResult['verdict'], RegExp])[] = [
    ['429', { answer: { status: 429 } }, 'could-not-tell', /asked less often/],
    ['500', { answer: { status: 500 } }, 'differs', /status is '500'/],
    ['502', { answer: { status: 502 } }, 'could-not-tell', /no response from the server/],
    ['503', { answer: { status: 503 } }, 'could-not-tell', /unavailable/],
    ['504', { answer: { status: 504 } }, 'could-not-tell', /waited for the server in vain/],
    ['a page of a gateway', { answer: { status: 500, body: 'html' } }, 'could-not-tell', /an HTML page/],
    ['a connection that is reset before the answer', { connection: 'reset-before' }, 'could-not-tell', /cut before/],
    ['a connection that is reset within it', { connection: 'reset-within' }, 'could-not-tell', /cut before/],
    ['a connection that ends without an answer', { connection: 'empty' }, 'could-not-tell', /cut before/],
    [
      'an answer that comes too late',
      { latency: { fixed: 60_000 } },
      'could-not-tell',
      /no complete response came within 0\.1 seconds/,
    ],
  ];
  test.each(FAULTS)(
    '%s',
    async (name, fault, verdict, why) => {
      const fake = await startFakeCxone({ faults: { [name.replaceAll(' ', '-')]: fault } });
      const results = await verified(fake.url, 'latency' in fault ? 100 : 5000);
      await fake.close();
      expect(results.filter(atOperations).filter((each) => each.verdict !== verdict || !why.test(each.why))).toEqual(
        [],
      );
      expect(results.filter((each) => !atOperations(each) && each.verdict !== 'agrees')).toEqual([]);
    },
    30_000,
  );
});

/** The document with everything in it open to change. */
// biome-ignore lint/suspicious/noExplicitAny: a mutation reaches anywhere
type Open = any;

interface Mutant {
  readonly name: string;
  readonly change: (spec: Open) => void;
  /** Which probes differ, and in which aspects. */
  readonly injects: (result: ProbeResult) => string[] | undefined;
}

const ORIGIN = 'http://127.0.0.1:4010';
const contracts = new ContractsAnswer(ORIGIN, GIVEN);

/** Sends to a fake in memory whose contract is the one of a changed document. */
async function sendToChanged(change: Mutant['change']): Promise<SendProbe> {
  const changed = structuredClone(await loadOpenApi()) as Open;
  change(changed);
  const tables = tablesOf(changed as Spec);
  const sandbox = await createSandbox({ origin: ORIGIN });
  sandbox.contract = {
    ...defaultContract,
    tables,
    router: createRouter(tables.operations),
    openapi: async () => changed,
  };
  return async ({ body, ...head }) => {
    const limit = tables.operations.find(({ path, method }) => path === head.path && method === head.method)?.limits
      .maxBytes;
    const given = body.length > (limit ?? body.length) ? ({ tooLarge: true } as const) : { bytes: body };
    const { status, headers, body: text } = await answer(sandbox, head, given);
    const pairs = headers.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), headers[at + 1] ?? '']] : []));
    return { status, headers: Object.fromEntries(pairs), body: text };
  };
}

const spec = (await loadOpenApi()) as Open;

const anyOf = new Map(table.probes.map(({ title, any }) => [title, any]));
const hasBody = ({ request }: ProbeResult) => request.method !== 'HEAD';
const reached = [...new Set(control.map(({ reply }) => reply))];

/** Texts of each reply that probes reach: each field changed, one left out, one more. */
const BODIES: Mutant[] = reached.flatMap((code) => {
  const value = spec.components.examples[code]?.value;
  if (value === undefined) return [];
  const injects = (aspect: string, pointer?: string) => (result: ProbeResult) =>
    result.reply === code &&
    hasBody(result) &&
    !(pointer !== undefined && anyOf.get(result.probe.title)?.includes(pointer))
      ? [aspect]
      : undefined;
  const [first = ''] = Object.keys(value);
  return [
    ...Object.keys(value).map(
      (field): Mutant => ({
        name: `${code}: another ${field}`,
        change: ({ components }) => {
          components.examples[code].value[field] = another(components.examples[code].value[field]);
        },
        injects: injects(`body:/${field}`, `/${field}`),
      }),
    ),
    {
      name: `${code}: without ${first}`,
      change: ({ components }) => delete components.examples[code].value[first],
      injects: injects(`body:/${first}`),
    },
    {
      name: `${code}: with one field more`,
      change: ({ components }) => {
        components.examples[code].value.note = 'more';
      },
      injects: injects('body:/note'),
    },
  ];
});

function another(value: unknown): unknown {
  if (typeof value === 'string') return `${value} (other)`;
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'object' ? { ...each, kty: 'EC' } : `${each}-other`));
  return Number(value) + 1;
}

/** Headers of each reply that probes reach: another value, none, one where none was. */
const HEADERS: Mutant[] = reached.flatMap((code) => {
  const headers: Record<string, string> = spec.components.examples[code]?.['x-reply']?.headers ?? {};
  const injects = (name: string) => (result: ProbeResult) => (result.reply === code ? [`header:${name}`] : undefined);
  const changed = (name: string, value: string): Mutant => ({
    name: `${code}: ${name} is ${value}`,
    change: ({ components }) => {
      components.examples[code]['x-reply'].headers[name] = value;
    },
    injects: injects(name),
  });
  return Object.entries(headers).flatMap(([name, value]) => [
    ...(name === 'WWW-Authenticate'
      ? [
          changed(name, value.replace('Bearer', 'Basic')),
          changed(name, value.replace('"cxone"', '"other"')),
          changed(name, `${value}, error_description="x"`),
        ]
      : [changed(name, `${value}, other`)]),
    {
      name: `${code}: without ${name}`,
      change: ({ components }) => delete components.examples[code]['x-reply'].headers[name],
      injects: injects(name),
    },
  ]);
});

/** Whatever a response is: its status, its media type. */
const RESPONSES: Mutant[] = [
  ...[...new Set(control.map(({ expectedStatus }) => expectedStatus))].map(
    (status): Mutant => ({
      name: `${status} is another status`,
      change: (changed) => {
        const other = status < 300 ? '203' : '418';
        for (const responses of responsesIn(changed)) {
          if (responses[status] === undefined) continue;
          responses[other] = responses[status];
          delete responses[status];
        }
      },
      injects: (result) => (result.expectedStatus === status ? ['status'] : undefined),
    }),
  ),
  ...Object.entries(spec.components.responses as Record<string, Open>)
    .filter(([, response]) => reached.some((code) => code in (response.content?.['application/json']?.examples ?? {})))
    .map(
      ([name, response]): Mutant => ({
        name: `${name} has another media type`,
        change: ({ components }) => {
          const { content } = components.responses[name];
          components.responses[name].content = { 'application/problem+json': content['application/json'] };
        },
        injects: (result) =>
          hasBody(result) && result.reply in response.content['application/json'].examples ? ['media-type'] : undefined,
      }),
    ),
];

function responsesIn(changed: Open): Open[] {
  return [
    ...Object.values(changed.paths).flatMap((path: Open) => Object.values(path).map((each: Open) => each.responses)),
    changed['x-elsewhere'],
  ];
}

/** What leads to which reply. */
const FINDINGS: Mutant[] = [
  ...new Set(control.flatMap(({ finding, operation }) => (finding !== null && operation !== null ? [finding] : []))),
].map(
  (code): Mutant => ({
    name: `${code} is answered as a failure of the server`,
    change: (changed) => {
      for (const group of groupsIn(changed)) {
        if (group[code] === undefined) continue;
        group[code].reply = 'server_error';
        delete group[code].replies;
      }
    },
    injects: (result) => (result.finding === code ? ['status'] : undefined),
  }),
);

function groupsIn(changed: Open): Open[] {
  const own = Object.values(changed.paths).flatMap((path: Open) =>
    Object.values(path).map((each: Open) => each['x-findings'] ?? {}),
  );
  return [changed['x-findings'], ...own];
}

/** One of a kind each. */
const SINGLES: Mutant[] = [
  {
    name: 'an accepted call has a body',
    change: ({ components }) => {
      components.responses.CallAccepted.content = {
        'application/json': {
          schema: { $ref: '#/components/schemas/Error' },
          examples: { call_accepted: { value: { callId: 'x' } } },
        },
      };
      delete components.responses.CallAccepted['x-replies'];
    },
    injects: ({ reply }) => (reply === 'call_accepted' ? ['body'] : undefined),
  },
  {
    name: 'OPTIONS names a method more',
    change: (changed) => {
      changed['x-elsewhere']['204']['x-replies'].allowed_methods['x-reply'].headers.Allow = 'OPTIONS, POST, PUT';
    },
    injects: ({ reply }) => (reply === 'allowed_methods' ? ['header:Allow'] : undefined),
  },
  {
    name: 'a path that is unknown has a challenge',
    change: ({ components }) => {
      components.examples.not_found['x-reply'] = { headers: { 'WWW-Authenticate': 'Bearer realm="cxone"' } };
    },
    injects: ({ reply }) => (reply === 'not_found' ? ['header:WWW-Authenticate'] : undefined),
  },
  {
    name: 'an unknown script is but a warning',
    change: ({ paths }) => {
      paths['/ccapi/v2/outbound/personal-connection/call'].post['x-findings']['script-unknown'].severity = 'warning';
    },
    injects: ({ finding }) => (finding === 'script-unknown' ? ['status'] : undefined),
  },
];

const MUTANTS = [...BODIES, ...HEADERS, ...RESPONSES, ...FINDINGS, ...SINGLES];

test('there are at least forty of them', () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(40);
});

describe('of a server with another contract exactly that differs', () => {
  test.each(MUTANTS)(
    '$name',
    async ({ change, injects }) => {
      const results = await verified(ORIGIN, 0, await sendToChanged(change), contracts);
      const wanted = control.flatMap((result) => {
        const aspects = injects(result);
        return aspects === undefined ? [] : [[result.probe.title, aspects] as const];
      });
      expect(wanted).not.toEqual([]);
      expect(differing(results)).toEqual(Object.fromEntries(wanted));
    },
    30_000,
  );
});
