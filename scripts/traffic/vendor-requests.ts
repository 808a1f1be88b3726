import fc from 'fast-check';
import { defaultContract } from '../../contracts/internal.ts';
import { bodies, forms, jsonTexts } from './bodies.ts';
import { type Header, headers } from './headers.ts';
import { bytesOf, type SentRequest } from './request.ts';

const operations = defaultContract.tables.operations;
const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'BREW',
  'get',
  'M-SEARCH',
];
export const methods: fc.Arbitrary<string> = fc.constantFrom(...METHODS);

const ODD_TARGETS = [
  '/',
  '//',
  '/%',
  '*',
  'http://x/y',
  'http://',
  '/..',
  '/%00',
  '/%2e%2e/%2f',
  '/ü',
  '/a?b?c#d',
  '?',
  '/;/',
];
const paths = operations.map(({ path }) => path);

/** Paths that are nearly an operation's. */
const near = fc
  .constantFrom(...paths)
  .chain((path) =>
    fc.constantFrom(
      `${path}/`,
      path.toUpperCase(),
      path.replace('/', '//'),
      `${path}%20`,
      `${path};a=b`,
      `${path}?a=%&b=%zz&__proto__=1`,
      `${path}?next=${encodeURIComponent('https://a/?id_token=x')}`,
      `http://localhost${path}`,
      `/_fake/keys/one${path}`,
      `/_fake/keys/..${path}`,
      path.slice(0, -1),
    ),
  );

/** Where a request of the vendor's API may go. */
const targets: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...paths) },
  { weight: 3, arbitrary: near },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_TARGETS).map(bytesOf) },
  { weight: 1, arbitrary: fc.webPath().map((path) => path || '/') },
);

const right: fc.Arbitrary<SentRequest> = fc.constantFrom(...operations).chain(({ path, method, consumes }) =>
  fc.record({
    method: fc.constant(method),
    target: fc.constant(path),
    headers: headers.map((all) => all.map((each) => withMediaType(each, consumes))),
    body: (consumes === null ? fc.constant('') : consumes === 'application/json' ? jsonTexts : forms).map(bytesOf),
  }),
);

function withMediaType([name, value]: Header, consumes: string | null): Header {
  return value === 'application/json' && consumes !== null ? [name, consumes] : [name, value];
}

const anything: fc.Arbitrary<SentRequest> = fc.record({ method: methods, target: targets, headers, body: bodies });

/** Requests to the vendor's API: two of three to an operation, as it is to be asked. */
export const vendorRequests: fc.Arbitrary<SentRequest> = fc.oneof(
  { weight: 2, arbitrary: right },
  { weight: 1, arbitrary: anything },
);
