import { describe, expect, test } from 'vitest';
import { contractUnder } from '../../contracts/index.ts';
import { type FindingCode, loadGuide, type ReplyCode } from '../../generated/index.ts';
import { type Case, readCases } from './case-files.ts';

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
  too_many_requests: 'weather: a fault answers that the client is too fast, and does not say when to come back',
  server_error: 'weather: a fault answers that the server failed',
  bad_gateway: 'weather: a fault answers as a gateway without a server behind it',
  service_unavailable: 'weather: a fault answers that the service is unavailable',
  gateway_timeout: 'weather: a fault answers as a gateway that waited in vain',
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
  allowed_methods: 'routing: OPTIONS is answered with the methods',
};

const cases = new Map(readCases().map((each) => [each.title, each]));

function caseOf(title: string): Case {
  const each = cases.get(title);
  if (each === undefined) throw new Error(`there is no case "${title}"`);
  return each;
}

const { provocations } = await loadGuide();

describe('the catalogue is provoked, all of it', () => {
  test.each(Object.entries(provocations).map(([code, { case: title }]) => [code, title] as const))(
    '%s is found in "%s"',
    (code, title) => {
      expect(caseOf(title).expect.findings.map((finding) => finding.split(' '))).toContainEqual(
        expect.arrayContaining([code]),
      );
    },
  );

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
