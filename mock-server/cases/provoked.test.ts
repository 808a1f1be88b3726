import { describe, expect, test } from 'vitest';
import { contractUnder } from '../../contracts/index.ts';
import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import { type Case, readCases } from './case-files.ts';

/** What is found of answers and recordings has no request that provokes it; the tests of contracts/ have those. */
type FoundOfRequests = Exclude<FindingCode, `response-${string}` | `record-${string}` | `plan-${string}`>;

/** A case for every finding. A new one does not compile until it has its line here. */
const provokedBy: Readonly<Record<FoundOfRequests, string>> = {
  'request-malformed': "http: bytes that are no HTTP request are refused in the vendor's shape",
  'request-timeout': "http: a request that never ends is refused in the vendor's shape",
  'expectation-unknown': "http: an expectation that nobody meets is refused in the vendor's shape",
  'headers-too-large': "http: a header section over 16 KiB is refused in the vendor's shape",
  'path-claimed': 'routing: a path that another thread claims is told where it comes from',
  'path-unknown': 'routing: an unknown path is not found',
  'path-form': 'routing: a trailing slash is forgiven',
  'method-wrong': 'routing: GET of the call is not allowed',
  'options-asked': 'routing: OPTIONS is answered with the methods',
  'rate-limited': 'steered: a scenario may answer with rate-limited, whatever the request is',
  'server-error': 'steered: a scenario may answer with server-error, whatever the request is',
  'gateway-bad': 'steered: a scenario may answer with gateway-bad, whatever the request is',
  'service-unavailable': 'steered: a scenario may answer with service-unavailable, whatever the request is',
  'gateway-timeout': 'steered: a scenario may answer with gateway-timeout, whatever the request is',
  'credentials-missing': 'body: a body over 256 KiB from a stranger is refused for the stranger',
  'credentials-scheme': 'credentials: another scheme has a bare challenge',
  'credentials-empty': 'credentials: Bearer without a token is malformed',
  'credentials-syntax': 'credentials: a token in quotes is malformed',
  'credentials-repeated': 'credentials: two Authorization headers are malformed, the same or not',
  'token-placeholder': 'credentials: the placeholder of the documentation is known',
  'token-unrecognised': 'credentials: garbage is no token',
  'token-algorithm': 'credentials: a token without a signature (alg none) is refused',
  'token-signature': 'credentials: a token that somebody else signed is refused',
  'token-purpose': 'credentials: an id token is no access token',
  'token-issuer': 'credentials: a token of another issuer is refused',
  'token-audience': 'credentials: a token for another audience is refused',
  'token-revoked': 'credentials: a fixed token that was revoked is refused',
  'token-expired': 'credentials: an expired token is refused',
  'token-not-yet-valid': 'credentials: a token that is not valid yet is refused',
  'scope-missing': 'rights: a token without any scope is refused',
  'permission-missing': 'rights: an owner whose security profile lacks the permission is refused',
  'body-too-large': 'body: a body over 256 KiB is refused',
  'media-type-missing': 'body: a body without a media type is refused',
  'media-type-wrong': 'body: a form is refused, and its JSON read all the same',
  'charset-unsupported': 'body: a charset other than UTF-8 is refused',
  'content-encoding-unsupported': 'body: a compressed body is refused',
  'body-empty': 'body: an empty body is refused',
  'body-encoding': 'body: bytes that are not UTF-8 are refused',
  'json-broken': 'body: a broken body is told its line and column',
  'json-too-deep': 'body: a body nested 65 deep is refused',
  'json-forbidden-key': 'body: the key __proto__ is refused',
  'body-null': 'body: null is no object',
  'body-array': 'body: an array is no object',
  'body-scalar': 'body: a number is no object',
  'json-bom': 'accepted: a byte order mark is passed over with a warning',
  'json-duplicate-key': 'accepted: of a key that stands twice the last counts, with a warning',
  'json-lone-surrogate': 'accepted: half a surrogate pair is taken as it is, with a warning',
  'campaign-restricted': "campaign: a campaign that is restricted for the token's owner is refused with 403",
  'campaign-type': 'campaign: a campaign id that is a number is refused for its type',
  'campaign-missing': 'rulings: campaign=required: a call without one is refused',
  'campaign-unknown': 'campaign: an unknown campaign is refused',
  'campaign-inactive': 'campaign: an inactive campaign is refused',
  'campaign-without-outbound-skill': 'campaign: a campaign without an outbound skill is refused',
  'campaign-skill-manual': 'campaign: a campaign whose outbound skills dial by hand is refused',
  'campaign-skill-not-running': 'campaign: a campaign whose Personal Connection skill is stopped is refused',
  'campaign-omitted': "accepted: a call without a campaign is dialled by the tenant's default skill",
  'script-type': 'script: a script id that is a number is refused for its type',
  'script-unknown': 'script: an unknown script is refused',
  'script-inactive': 'script: an inactive script is refused',
  'script-of-another-campaign': 'script: the script of another campaign is refused',
  'contact-flat-phone': 'contact: a flat phone is refused by its name, where the campaign is right',
  'key-unknown': 'contact: phonenumbers is told its spelling',
  'value-type': 'body: a body nested 64 deep is read',
  'key-missing': 'contact: a missing contact is refused',
  'external-id-empty': 'contact: an empty external id is refused',
  'external-id-long': 'contact: an external id of 65 characters is refused',
  'external-id-character': 'contact: an external id with a space is refused, the character and its place named',
  'numbers-empty': 'contact: a contact without a number is refused',
  'numbers-too-many': 'contact: seven numbers are too many',
  'number-format': 'contact: a number without a plus sign is refused',
  'number-impossible': 'accepted: a number with too few digits for its country is accepted with a warning',
  'contact-unknown':
    'accepted: an external id may hold every character that a URL leaves alone, and a record for it may be missing',
  'phone-type-unmatched': 'accepted: any string is a phone type, and one that the record lacks fails in silence',
  'number-do-not-call': 'calls: a number on a do-not-call list is accepted and not dialled',
  'double-dial': 'calls: the same call a moment later is accepted with a warning',
  'form-parameter-repeated': 'tokens: a parameter that stands twice is refused',
  'grant-unsupported': 'tokens: client_credentials is no official grant',
  'token-parameter-missing': 'tokens: a request without a grant type is refused',
  'client-missing': 'rulings: invalid-client=401: a missing client is a 401',
  'client-twice': 'tokens: a client that authenticates twice is refused',
  'client-unknown': 'rulings: client-credentials=accept: a wrong secret is still refused',
  'access-key-unknown': 'tokens: a wrong access key is refused',
  'refresh-token-invalid': 'tokens: an access token is no refresh token',
  'scope-parameter-ignored': 'tokens: a scope parameter is ignored, with a warning',
};

/** A case for every reply. */
const answeredIn: Readonly<Record<ReplyCode, string>> = {
  call_accepted:
    "accepted: a call for a campaign with a running Personal Connection skill, and the skill's script, is queued",
  invalid_campaign: 'campaign: an unknown campaign is refused',
  invalid_script: 'script: an unknown script is refused',
  invalid_type: 'body: a body nested 64 deep is read',
  key_required: 'contact: a missing contact is refused',
  key_not_valid: 'contact: a flat phone is refused by its name, where the campaign is right',
  invalid_external_id: 'contact: an empty external id is refused',
  invalid_phone_number: 'contact: a number without a plus sign is refused',
  number_of_phone_numbers: 'contact: a contact without a number is refused',
  unknown_contact: 'rulings: unknown-contact=refuse: an unknown contact is refused',
  body_required: 'body: an empty body is refused',
  body_not_an_object: 'body: null is no object',
  malformed_body: 'body: a broken body is told its line and column',
  malformed_request: "http: bytes that are no HTTP request are refused in the vendor's shape",
  malformed_credentials: 'credentials: Bearer without a token is malformed',
  unauthenticated: 'body: a body over 256 KiB from a stranger is refused for the stranger',
  invalid_token: 'credentials: the placeholder of the documentation is known',
  malformed_credentials_401: 'rulings: bad-credentials=401: Bearer without a token is a 401',
  insufficient_scope_401: 'rulings: missing-right=401: a missing scope is a 401',
  permission_missing_401: 'rulings: missing-right=401: a missing permission is a 401',
  campaign_restricted_401: 'rulings: missing-right=401: a restricted campaign is a 401',
  insufficient_scope: 'rights: a token without any scope is refused',
  permission_missing: 'rights: an owner whose security profile lacks the permission is refused',
  campaign_restricted: "campaign: a campaign that is restricted for the token's owner is refused with 403",
  not_found: 'routing: an unknown path is not found',
  method_not_allowed: 'routing: GET of the call is not allowed',
  request_timeout: "http: a request that never ends is refused in the vendor's shape",
  body_too_large: 'body: a body over 256 KiB is refused',
  unsupported_media_type: 'body: a body without a media type is refused',
  expectation_failed: "http: an expectation that nobody meets is refused in the vendor's shape",
  headers_too_large: "http: a header section over 16 KiB is refused in the vendor's shape",
  token_issued: 'rulings: client-credentials=accept: the grant is played',
  token_invalid_request: 'tokens: a client that authenticates twice is refused',
  token_invalid_client: 'rulings: client-credentials=accept: a wrong secret is still refused',
  token_invalid_grant: 'tokens: a wrong access key is refused',
  token_unsupported_grant_type: 'tokens: client_credentials is no official grant',
  token_invalid_client_401: 'rulings: invalid-client=401: an unknown client is a 401',
  keys: 'tokens: the keys are public',
  configuration: 'tokens: the discovery points to the fake itself',
  too_many_requests: 'steered: a scenario may answer with rate-limited, whatever the request is',
  server_error: 'steered: a scenario may answer with server-error, whatever the request is',
  bad_gateway: 'steered: a scenario may answer with gateway-bad, whatever the request is',
  service_unavailable: 'steered: a scenario may answer with service-unavailable, whatever the request is',
  gateway_timeout: 'steered: a scenario may answer with gateway-timeout, whatever the request is',
  allowed_methods: 'routing: OPTIONS is answered with the methods',
};

const cases = new Map(readCases().map((each) => [each.title, each]));

function caseOf(title: string): Case {
  const each = cases.get(title);
  if (each === undefined) throw new Error(`there is no case "${title}"`);
  return each;
}

describe('the catalogue is provoked, all of it', () => {
  test.each(Object.entries(provokedBy))('%s is found in "%s"', (code, title) => {
    expect(caseOf(title).expect.findings.map((finding) => finding.split(' '))).toContainEqual(
      expect.arrayContaining([code]),
    );
  });

  test.each(Object.entries(answeredIn))('%s is the reply in "%s"', async (code, title) => {
    const { rulings = {}, expect: wanted, request = '' } = caseOf(title);
    const { tables } = await contractUnder(rulings);
    const reply = tables.replies[code as ReplyCode];
    const path = request.split(' ')[1] ?? '/ccapi/v2/outbound/personal-connection/call';
    const operation = tables.operations.find((each) => each.path === path.split('?')[0]);
    const finding = wanted.findings[0]?.split(' ')[1] as FindingCode | undefined;
    const isAnswered = wanted.status < 400 && wanted.status !== 204;
    const entry = finding === undefined ? undefined : tables.findings[finding];
    const led = isAnswered ? operation?.success : ((operation && entry?.replies[operation.id]) ?? entry?.reply);
    expect(led).toBe(code);
    expect(reply.status).toBe(wanted.status);
  });

  test('at least 25 cases are right requests without an error', () => {
    const right = [...cases.values()].filter(
      ({ expect: { findings } }) => !findings.some((finding) => finding.includes('error ')),
    );
    expect(right.length).toBeGreaterThanOrEqual(25);
  });

  test('titles of cases are unique', () => {
    expect(cases.size).toBe(readCases().length);
  });
});
