import { expect, test } from 'vitest';
import { explain } from '../../contracts/explain/index.ts';
import { lookAtToken } from '../../contracts/formats/index.ts';
import { defaultContract, type HttpExchange, rawPairs, TenantIndex } from '../../contracts/internal.ts';
import { validateExchange } from '../../contracts/validation/index.ts';
import { defaultTenant } from '../../generated/index.ts';
import { type Case, readCases, tenantOf } from '../test-support/case-files.ts';
import { wireRequest } from '../test-support/wire.ts';

/** Not what is chosen by a fault or a test input, and only under the default variants: others take their time to make. */
function isOfRequest({ variants, only, expect: { why } }: Case): boolean {
  return variants === undefined && only === undefined && why === undefined;
}

const NOT_IN_A_TEXT = ['body-encoding', 'credentials-syntax'];

/**
 * Whatever the fake rejects or warns of by the request and the tenant alone, `explain` and `check` find in the request. What
 * they cannot find has a reason here.
 */
const NOT_IN_THE_REQUEST: Readonly<Record<string, readonly string[]>> = {
  'the rights of the owner of a token are known to the server': [
    'permission-missing', 'campaign-restricted', 'campaign-not-allowed',
  ],
  'whether a token, a code or a key is valid is known to the server that issued it': [
    'token-unrecognized', 'token-signature', 'token-audience', 'token-issuer', 'token-expired', 'token-revoked',
    'refresh-token-invalid', 'subject-token-invalid', 'code-invalid', 'code-of-another',
  ],
  'a recording has texts and not bytes, and a placeholder in it stands for a token': NOT_IN_A_TEXT,
  'what sessions, contacts and calls there are is known to the server': [
    'agent-session-running', 'agent-session-ended', 'agent-session-unknown', 'agent-has-contact', 'agent-busy',
    'session-contact-unknown', 'station-in-use', 'dialer-skill-unassigned', 'dialer-logged-in', 'dialer-not-logged-in',
    'contact-id-unknown', 'interaction-wrong-state', 'disposition-given', 'disposition-unknown', 'double-dial',
    'disposition-parameter-not-allowed', 'disposition-skill-unknown', 'agent-phone-wrong-state',
    'parent-contact-unknown', 'contact-not-held', 'target-agent-logged-out',
  ],
  'what earlier requests have changed is known to the server': [
    'created-too-many', 'list-file-known', 'list-file-columns', 'record-not-uploaded', 'record-time-zone', 'record-columns', 'list-file-unread', 'list-file-characters', 'upload-not-dialed', 'upload-expired', 'upload-job-unknown', 'calling-list-unknown',
    'calling-list-in-use', 'prospects-unknown', 'campaign-in-use', 'campaign-skills-unknown',
    'campaign-without-outbound-skill', 'dnc-group-name-taken', 'schedule-times', 'skill-running-unchangeable',
    'access-key-inactive', 'skill-value-unknown', 'skill-switched-off', 'skill-running', 'skill-not-running', 'sign-in-user-unknown',
  ],
  'it is what a person does, and no mistake': ['sign-in-canceled'],
}; // biome-ignore format: a list reads better filled

const ORIGIN = 'http://127.0.0.1:4010';
const unseen = new Set(Object.values(NOT_IN_THE_REQUEST).flat());

async function exchangeOf(each: Case): Promise<HttpExchange> {
  const { head, body } = await wireRequest(each, ORIGIN);
  const headers: Record<string, string[]> = {};
  for (const [name, value] of rawPairs(head.rawHeaders)) {
    headers[name.toLowerCase()] = [...(headers[name.toLowerCase()] ?? []), value];
  }
  const url = ORIGIN + head.path + head.query;
  return { request: { method: head.method, url, headers, body: body.toString('utf8') }, response: null };
}

test.each(
  readCases()
    .filter(isOfRequest)
    .map((each) => [each.title, each] as const),
)('%s', async (_title, each) => {
  const tenant = tenantOf(each);
  const known = { tenant: new TenantIndex(tenant), readToken: (token: string) => lookAtToken(token, tenant) };
  const exchange = await exchangeOf(each);
  const { request } = validateExchange(defaultContract, exchange, { ...known, now: Date.now() });
  const found = new Set<string>(request.map(({ code }) => code));
  const codes = each.expect.findings.map((finding) => finding.replace('shadowed ', '').split(' ')[1] ?? '');
  expect(codes.filter((code) => !found.has(code) && !unseen.has(code))).toEqual([]);
});

/** The finding that leads to the response of a case. */
function causeOf({ expect: { findings } }: Case): string | undefined {
  return findings.find((finding) => finding.startsWith('error '))?.split(' ')[1];
}

test('what only the server knows is a possible cause of the response', async () => {
  const missing = new Set<string>();
  const seen = new Set<string>();
  for (const each of readCases().filter(isOfRequest)) {
    const cause = causeOf(each);
    const { status } = each.expect;
    if (cause === undefined || !unseen.has(cause) || NOT_IN_A_TEXT.includes(cause)) continue;
    const exchange = await exchangeOf(each);
    const { method, url } = exchange.request;
    const kind = `${cause} ${status} ${method} ${url.slice(ORIGIN.length).replace(/\?.*|\d+/g, '')}`;
    if (seen.has(kind)) continue;
    seen.add(kind);
    const { operation, findings } = await explain(exchange, { answer: { status, description: null, headers: {} } });
    if (!findings.some(({ code }) => code === cause)) missing.add(`${operation} ${status} ${cause}: ${each.title}`);
  }
  expect([...missing]).toEqual([]);
});

test.each([
  ['GET', '/inContactAPI/services/v34.0/access-keys/[redacted]', 'Bearer [redacted]', ''],
  ['POST', '/InContactAuthorizationServer/Token', 'Basic [redacted]', '{"grant_type":"password","username":"[redacted]","password":"[redacted]"}'],
])('%s %s: what a recording has redacted is not missing in the tenant', (method, path, authorization, body) => {
  const headers = { authorization: [authorization], accept: ['*/*'], 'content-type': ['application/json'] };
  const exchange = { request: { method, url: ORIGIN + path, headers, body }, response: null };
  const { request } = validateExchange(defaultContract, exchange, { tenant: new TenantIndex(defaultTenant) });
  expect(request).toEqual([]);
}); // biome-ignore format: a row is read in one line
