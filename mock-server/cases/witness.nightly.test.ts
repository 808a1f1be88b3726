import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractUnder } from '../../contracts/internal.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';
import { type Case, groupsOf, readCases, tenantOf } from '../test-support/case-files.ts';
import { prepareFake } from '../test-support/over-a-socket.ts';
import { type Prism, startPrism, witnessed } from '../test-support/prism.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';
import { wireRequest } from '../test-support/wire.ts';

const cases = readCases();

describe.each([...groupsOf(cases.filter(({ unwitnessed }) => unwitnessed === undefined))])(
  'the second witness: %s',
  (_group, cases) => {
    let fake: FakeCxone;
    let prism: Prism;
    beforeAll(async () => {
      const [first] = cases as [Case, ...Case[]];
      const variants = first.variants ?? {};
      fake = await startFakeCxone({ tenant: tenantOf(first), variants, signingKey: SIGNING_KEY });
      prism = await startPrism(fake.url, variants);
    });
    afterAll(async () => {
      await prism.end();
      await fake.close();
    });

    test.each(cases.map((each) => [each.title, each] as const))('%s', async (_title, each) => {
      const request = await wireRequest(each, fake.url);
      await prepareFake(each, fake.url, request);
      const { status, headers, againstTheAnswer } = await witnessed(prism, request);
      expect(headers['x-fake-cxone-journal']).toBeDefined();
      expect(status).toBe(each.expect.status);
      expect(againstTheAnswer).toEqual([]);
    });
  },
);

describe('the second witness does not accept everything', () => {
  const wrong: readonly [string, number, Record<string, string>, string][] = [
    ['a status that is not declared', 418, {}, '{"error":"I am a teapot","error_description":"short and stout"}'],
    ['an error without its description', 400, {}, '{"error":"Bad Request"}'],
    ['an error that is a number', 400, {}, '{"error":400,"error_description":"wrong"}'],
    ['a 401 without its challenge', 401, {}, '{"error":"Unauthorized","error_description":"no"}'],
    ['an HTML page', 403, { 'Content-Type': 'text/html' }, '<h1>Forbidden</h1>'],
  ];
  let control: Server;
  let prism: Prism;
  beforeAll(async () => {
    control = createServer((request, response) => {
      const [, status, headers, body] = wrong[Number(request.headers['x-which'])] as (typeof wrong)[number];
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);
    });
    await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve));
    prism = await startPrism(`http://127.0.0.1:${(control.address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    await prism.end();
    control.close();
  });

  test.each(wrong.map(([name], index) => [name, index] as const))('it reports %s', async (_name, index) => {
    const right = cases.find(({ name }) => name.includes("and the skill's script, is queued")) as Case;
    const { head, body, raw } = await wireRequest(right, prism.url);
    const marked = {
      ...head,
      rawHeaders: [
        ...head.rawHeaders,
        'Authorization',
        'Bearer fake-pc-write',
        'Content-Type',
        'application/json',
        'X-Which',
        String(index),
      ],
    };
    const { againstTheAnswer } = await witnessed(prism, { head: marked, body, raw });
    expect(againstTheAnswer.length).toBeGreaterThan(0);
  });
});

/** Operations that Prism cannot see succeed, and why. */
const UNSEEN: Readonly<Record<string, string>> = {
  'POST /auth/authorize': 'Prism follows the redirect',
  'DELETE /inContactAPI/services/v34.0/agent-sessions/{sessionId}':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'DELETE /inContactAPI/services/v34.0/lists/call-lists/jobs/{jobId}':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'GET /inContactAPI/services/v34.0/agent-sessions/{sessionId}/get-next-event':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'GET /inContactAPI/services/v34.0/lists/call-lists/jobs/{jobId}':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/join':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/dial-phone':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/dialer-login':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/dialer-logout':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/end':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/state':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/agent-phone/dial':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/agent-phone/end':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/agent-phone/mute':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/agent-phone/unmute':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/dial-agent':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/dial-skill':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/keep-alive':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/amd-override':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/disposition':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/hold':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/independent-dial':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/independent-dial-outcome':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/mask':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/record':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/resume':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/snooze':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/unmask':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/contacts/{contactId}/set-disposition':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/agents/{agentId}/logout':
    'a request before it makes what it needs, which is not in the state that Prism meets',
  'POST /inContactAPI/services/v34.0/scripts/{scriptId}/start': 'Prism knows the path of the newest version alone',
};

test('every operation is witnessed, a success of it too', async () => {
  const { paths } = await (await contractUnder({})).openapi();
  const seen = cases
    .filter(({ unwitnessed, expect }) => unwitnessed === undefined && expect.status < 400)
    .map(({ request = PLACE_CALL }) => request.replace('{{raw}}', '').split(/[ ?]/, 2).join(' '));
  const unseen = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => /^(get|post|put|patch|delete)$/.test(key))
      .map((method) => `${method.toUpperCase()} ${path}`)
      .filter((operation) => !seen.some((request) => patternOf(operation).test(request))),
  );
  expect(unseen.sort()).toEqual(Object.keys(UNSEEN).sort());
});

const PLACE_CALL = 'POST /ccapi/v2/outbound/personal-connection/call';

function patternOf(operation: string): RegExp {
  return new RegExp(`^${operation.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
}

test('every case that no witness sees says why', () => {
  const outside = /^(GET \/ |GET \/ccapi|PUT \/(?!inContactAPI)|HEAD |OPTIONS |POST \/auth\/jwks)/;
  for (const { title, request = '', unwitnessed } of cases) {
    if (outside.test(request)) expect(unwitnessed, title).toBeDefined();
    if (unwitnessed !== undefined) expect(unwitnessed.length, title).toBeGreaterThan(10);
  }
});
