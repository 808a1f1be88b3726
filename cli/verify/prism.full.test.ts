import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Given } from '../../contracts/verify/probe.ts';
import { loadProbes } from '../../generated/index.ts';
import { isOfCallOrTokens } from '../../mock-server/test-support/call-and-tokens.ts';
import { type Prism, startPrismMock } from '../../mock-server/test-support/prism.ts';
import { chooseProbes } from './choose-probes.ts';
import { ContractsAnswer } from './contracts-answer.ts';
import { runProbes } from './run-probes.ts';
import { probeSender } from './send-probe.ts';

// Prism's mock of the same document is a server that is right in shape and knows nothing else. Everything in which it
// differs stands here, by hand, with the reason.

interface Difference {
  readonly why: string;
  readonly aspects: readonly string[];
  readonly probes: readonly string[];
}

const DIFFERENCES: readonly Difference[] = [
  {
    why: 'Its challenge is made from the security scheme, without a realm.',
    aspects: ['header:WWW-Authenticate'],
    probes: [
      'body: a body over 256 KiB from a stranger is rejected for the stranger',
      'credentials: without an Authorization header there is a bare challenge, without an error code',
      'credentials: strangers are rejected whatever their media type',
      'credentials: an empty Authorization header is none',
      'credentials: another scheme has a bare challenge',
      'credentials: a token without a scheme is of another scheme',
    ],
  },
  {
    why: 'It looks at the body before the credentials.',
    aspects: ['status', 'body', 'body:/error'],
    probes: ['credentials: strangers are rejected before their body is looked at'],
  },
  {
    why: 'A header that is not well formed is not credentials at all to it.',
    aspects: ['status'],
    probes: [
      'credentials: Bearer without a token is malformed',
      'credentials: Bearer and only spaces is malformed',
      'credentials: Basic and Bearer together are malformed',
      'tokens: Basic that is not base64 is rejected',
      'tokens: a bearer token is no client authentication',
    ],
  },
  {
    why: 'Whatever follows Bearer is a token to it, well formed or not.',
    aspects: ['status'],
    probes: [
      'credentials: a token in quotes is malformed',
      'credentials: a token with a space in it is malformed',
      'credentials: a template that was not filled is malformed',
    ],
  },
  {
    why: 'Of two headers it reads the first.',
    aspects: ['status'],
    probes: ['credentials: two Authorization headers are malformed, the same or not'],
  },
  {
    why: 'It knows no campaigns and no scripts.',
    aspects: ['status'],
    probes: [
      'campaign: an unknown campaign is rejected',
      'campaign: an empty campaign id is an unknown campaign',
      'script: an unknown script is rejected',
    ],
  },
  {
    why: 'It takes every token.',
    aspects: ['status'],
    probes: [
      'credentials: the placeholder of the documentation is known',
      'credentials: another placeholder is known',
      'credentials: garbage is no token',
      "thread: the reply's curl command as it stands has a placeholder for a token",
      'credentials: two parts of three are no token',
    ],
  },
  {
    why: 'For a path that is none it has a problem document of its own.',
    aspects: [
      'media-type',
      'body:/error',
      'body:/error_description',
      'body:/type',
      'body:/title',
      'body:/status',
      'body:/detail',
    ],
    probes: [
      'routing: a letter too many in the path of the call is not found',
      'routing: a path of another part of the API with a slip in its beginning is told which one is meant',
      'routing: a path that is like no other is not found',
      'routing: a path without the beginning of the API is told the whole one',
      'routing: the root is not found',
      'routing: a path that another thread claims is told where it comes from',
      'routing: a claimed path with an id in it is known too',
      'routing: a wrong path is reported whatever the credentials',
      'routing: percent signs that encode nothing are not found',
    ],
  },
  {
    why: 'For a method that is none it has one too, and no Allow.',
    aspects: [
      'media-type',
      'header:Allow',
      'body:/error',
      'body:/error_description',
      'body:/type',
      'body:/title',
      'body:/status',
      'body:/detail',
    ],
    probes: [
      'routing: GET of the call is not allowed',
      'routing: PUT of the call is not allowed',
      'routing: POST of the keys is not allowed',
    ],
  },
  {
    why: 'A HEAD of such a path has no Allow either.',
    aspects: ['header:Allow'],
    probes: ['routing: HEAD of the call is not allowed, and has no body'],
  },
  {
    why: 'It answers OPTIONS only to browsers.',
    aspects: ['status'],
    probes: ['routing: OPTIONS is answered with the methods'],
  },
  {
    why: 'It knows no clients, and does not look for parameters that stand twice.',
    aspects: ['status'],
    probes: [
      'tokens: without a client there is no token',
      'tokens: a wrong client secret is rejected',
      'tokens: an unknown client in the form is rejected',
      'tokens: a client that authenticates twice is rejected',
      'tokens: a form that names another client than HTTP Basic is rejected',
      'tokens: a parameter that stands twice is rejected',
    ],
  },
  {
    why: 'The headers of the catalog are not in what it makes of a token error.',
    aspects: ['header:Cache-Control', 'header:Pragma'],
    probes: ['tokens: a token request in JSON is rejected', 'tokens: a token request without a body is rejected'],
  },
  {
    why: 'It knows no limits of size, and finds a violation of the schema in what is too large.',
    aspects: ['status'],
    probes: ['tokens: a token request over 16 KiB is rejected', 'body: a body over 256 KiB is rejected'],
  },
  {
    why: 'HEAD is not a method to it where the document has GET.',
    aspects: ['status', 'body', 'header:Allow'],
    probes: ['tokens: HEAD of the keys has no body'],
  },
  {
    why: 'Its discovery document is the example, and not its own.',
    aspects: [
      'body:/issuer',
      'body:/authorization_endpoint',
      'body:/token_endpoint',
      'body:/end_session_endpoint',
      'body:/jwks_uri',
    ],
    probes: ['tokens: the discovery points to the fake itself'],
  },
  {
    why: 'And so in part where other values do not count.',
    aspects: ['body:/issuer'],
    probes: ['tokens: a body or credentials at the discovery do not matter'],
  },
  {
    why: 'Whatever is wrong with a body, it answers with the first example of a 400, and with a challenge that only some have.',
    aspects: ['header:WWW-Authenticate', 'body:/error_description'],
    probes: [
      'body: an empty body is rejected',
      'body: bytes that are not UTF-8 are rejected',
      'body: null is no object',
      'body: an array is no object',
      'body: a number is no object',
      'body: a body that was serialized twice is a string',
      'body: a body nested 65 deep is rejected',
      'body: a body nested 64 deep is read',
      'body: the key __proto__ is rejected',
      'body: the key constructor is rejected',
      'campaign: a campaign id that is null is rejected for its type',
      'contact: a flat phone is rejected by its name, where the campaign is right',
      'contact: phonenumbers is told its spelling',
      'contact: phone_numbers is told its spelling',
      'contact: externalID is told its spelling',
      'contact: a slip of a key is told the nearest one',
      'contact: a key that is like no other is named and nothing is suggested',
      'contact: a key with marks of a pointer is named as it is',
      'contact: a key of a number that is none is rejected',
      'contact: a missing contact is rejected',
      'contact: an empty object lacks the contact',
      'contact: a contact that is a string is rejected for its type',
      'contact: a missing external id is rejected',
      'contact: an empty external id is rejected',
      'contact: an external id of 65 characters is rejected',
      'contact: an external id with a space is rejected, the character and its place named',
      'contact: an external id with a slash is rejected, the character and its place named',
      'contact: an external id with a letter beyond ASCII is rejected',
      'contact: phone numbers that are an object are rejected for their type',
      'contact: a contact without a number is rejected',
      'contact: seven numbers are too many',
      'contact: a number that is a bare string is rejected for its type',
      'contact: a number without its type is rejected',
      'contact: a type without its number is rejected',
      'contact: a phone type that is a number is rejected for its type',
      "thread: an answer's spelling, pho, is told what it means",
    ],
  },
  {
    why: 'That example happens to be the right one here.',
    aspects: ['header:WWW-Authenticate'],
    probes: ['campaign: the campaign is reported before the contact'],
  },
  {
    why: 'A body that it cannot parse it rejects in words of its own.',
    aspects: ['body:/error', 'body:/error_description'],
    probes: [
      'body: a body of white space is empty',
      'body: a body that breaks off is told where',
      'body: a broken body is told its line and column',
      'body: single quotes are not JSON',
      'body: a comment is not JSON',
      'body: NaN is not JSON',
      'body: what follows the value is not JSON',
      'body: a body nested a hundred thousand deep is rejected and nothing breaks',
    ],
  },
  {
    why: 'The scheme is read as it is written, against RFC 9110 section 11.1.',
    aspects: ['status'],
    probes: [
      'accepted: the scheme may be written in lower case',
      'accepted: the scheme may be written in capitals, with more than one space',
    ],
  },
  {
    why: 'A byte order mark is not JSON to it.',
    aspects: ['status', 'body', 'body:/error'],
    probes: ['accepted: a byte order mark is passed over with a warning'],
  },
  {
    why: 'Without a media type it takes a body for nothing, and one is required.',
    aspects: ['status'],
    probes: ['body: a body without a media type is rejected'],
  },
  {
    why: 'It looks at neither charset nor encoding, and takes every kind of JSON.',
    aspects: ['status'],
    probes: [
      'body: JSON of another kind is another media type',
      'body: a charset other than UTF-8 is rejected',
      'body: a compressed body is rejected',
    ],
  },
  {
    why: 'A path is what it is written.',
    aspects: ['status', 'media-type', 'body'],
    probes: [
      'routing: a trailing slash is forgiven',
      'routing: a doubled slash is forgiven',
      'routing: another letter case is forgiven',
    ],
  },
];

const GIVEN: Given = {
  token: 'fake-pc-write',
  number: '+12025550143',
  campaign: 'camp-pc-001',
  script: 'script-xyz-999',
};

let prism: Prism;
beforeAll(async () => {
  prism = await startPrismMock();
}, 60_000);
afterAll(() => prism.end());

test("the differences of Prism's mock are exactly those that are listed", async () => {
  const target = new URL(prism.url);
  const table = await loadProbes();
  const { results } = await runProbes({
    // documented operations have Prism as their witness in mock-server/cases/witness.nightly.test.ts
    ...chooseProbes({ ...table, probes: table.probes.filter(isOfCallOrTokens) }, GIVEN, {}),
    target,
    given: GIVEN,
    variants: {},
    interval: 0,
    contracts: new ContractsAnswer(prism.url, GIVEN),
    send: probeSender(target, 30_000),
    wait: async () => {},
    now: () => new Date(0),
    signal: new AbortController().signal,
  });
  const seen = results
    .filter(({ verdict }) => verdict !== 'agrees')
    .map(({ probe, aspects }) => [
      probe.title,
      aspects.filter(({ verdict }) => verdict === 'differs').map(({ aspect }) => aspect),
    ]);
  const listed = DIFFERENCES.flatMap(({ aspects, probes }) => probes.map((title) => [title, aspects]));
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(listed));
  expect(results.length - seen.length).toBe(23);
}, 120_000);
