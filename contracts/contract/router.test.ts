import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { concernsContract, findRoute } from '../internal.ts';
import { defaultContract } from './contract-under.ts';
import { createRouter, PathRouter } from './router.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';

describe('a path router', () => {
  const router = new PathRouter([
    ['', 'nothing'],
    ['/docs', 'docs'],
    ['/docs/', 'docs with a slash'],
    ['/journal/{id}', 'entry'],
    ['/journal/events', 'events'],
    ['/journal.har', 'har'],
  ]);

  test.each([
    ['', 'nothing'],
    ['/docs', 'docs'],
    ['/docs/', 'docs with a slash'],
    ['/journal/events', 'events'],
    ['/journal/x', 'entry'],
    ['/journal.har', 'har'],
    ['/', undefined],
    ['/journal/', undefined],
    ['/journal/x/', undefined],
    ['/journal//', undefined],
    ['/journal/x/y', undefined],
    ['/JOURNAL/x', undefined],
  ])('finds at %j: %s', (path, value) => {
    expect(router.find(path)?.value).toBe(value);
  });

  test.each([
    ['/journal/a%2Fb%20c', 'a/b c'],
    ['/journal/%zz', '%zz'],
    ['/journal/:id', ':id'],
    ['/journal/*', '*'],
    ['/journal/..', '..'],
    ['/journal/__proto__', '__proto__'],
  ])('gives the parameter of %j, decoded: %s', (path, id) => {
    expect(router.find(path)?.params).toEqual({ id });
  });

  test('gives every match, the most specific first', () => {
    expect(router.findAll('/journal/events').map(({ value }) => value)).toEqual(['events', 'entry']);
  });
});

describe('the router of a contract', () => {
  const [operation] = defaultContract.tables.operations;
  const router = createRouter([{ ...(operation as NonNullable<typeof operation>), path: '/Skills/{skillId}/call' }]);

  test('knows a path exactly, but for nothing', () => {
    expect(defaultContract.router.exact(CALL)?.path).toBe(CALL);
    for (const path of [`${CALL}/`, CALL.toUpperCase(), `/${CALL}`, CALL.replace('call', '%63all')])
      expect(defaultContract.router.exact(path)).toBeUndefined();
  });

  test('takes no literal of a versioned path for an id, whatever its letter case', () => {
    const api = '/inContactAPI/services/v34.0';
    const { router: all } = defaultContract;
    for (const [path, site] of [
      ['/agents/STATES', '/agents/states'],
      ['/skills/Activity', '/skills/activity'],
      ['/contacts/COMPLETED', '/contacts/completed'],
      ['/lists/call-lists/Jobs', '/lists/call-lists/jobs'],
      ['/agent-sessions/JOIN', '/agent-sessions/join'],
    ]) {
      expect(all.exact(api + path)).toBeUndefined();
      expect(all.similar(api + path)?.path).toBe(api + site);
    }
    expect(all.exact(`${api}/agent-sessions/ABC`)?.params).toEqual({ sessionId: 'ABC' });
  });

  test('knows a path in other letter case, with more slashes and percent-encoding', () => {
    for (const path of [`${CALL}/`, CALL.toUpperCase(), `/${CALL}`, CALL.replace('call', '%63all')])
      expect(defaultContract.router.similar(path)?.path).toBe(CALL);
    expect(defaultContract.router.similar(`${CALL}/x`)).toBeUndefined();
  });

  test('gives path parameters, in whose values letter case counts', () => {
    expect(router.exact('/Skills/aB%20c/call')?.params).toEqual({ skillId: 'aB c' });
    expect(router.exact('/skills/aB/call')).toBeUndefined();
    expect(router.similar('/SKILLS//aB%20c/Call/')?.params).toEqual({ skillId: 'aB c' });
  });
});

describe('a documented path that is not played', () => {
  const { below, paths } = parse(readFileSync('spec/documented-paths.yaml', 'utf8')) as {
    readonly below: string;
    readonly paths: readonly string[];
  };

  test.each(paths)('%s leads to no operation, by any method, version and letter case', (path) => {
    const versions = ['v34.0', 'v2.0', 'v23.0', 'V35.0'].map((version) => below.replace('v34.0', version) + path);
    const wrong = [...versions, versions[0]?.toUpperCase() ?? ''].flatMap((each) =>
      ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) => {
        const { operation, found } = findRoute(defaultContract, method, each);
        return operation === undefined && found[0]?.code === 'operation-not-implemented' ? [] : [`${method} ${each}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('whether a recorded request is meant for the contract', () => {
  const ACD = '/inContactAPI/services/v34.0';
  const VENDOR = 'https://api-na1.nice-incontact.com';

  test.each<[string, boolean, string[]?]>([
    ['POST https://api.example.com/ccapi/v2/outbound/personal-connection/call', true],
    ['POST https://api.example.com/auth/token', false],
    ['POST https://cxone.niceincontact.com/auth/token', true],
    ['POST https://nice-incontact.com.example.com/auth/token', false],
    ['POST https://fakenice-incontact.com/auth/token', false],
    ['POST http://localhost:4010/auth/token', true],
    ['POST http://127.0.0.1/auth/token', true],
    ['POST http://128.0.0.1/auth/token', false],
    ['POST http://[::1]:4010/auth/token', true],
    ['POST http://host.docker.internal/auth/token', true],
    ['POST /auth/token', true],
    ['POST https://{{host}}/auth/token', true],
    ['POST https://my.host/auth/token', true, ['my.host']],
    ['POST https://my.host/auth/token', false, ['other']],
    [`GET ${VENDOR}/v1/PersonalConnection/calls`, true],
    ['GET https://example.com/v1/personal-connection/calls', false],
    [`GET ${VENDOR}${ACD}/skils`, true],
    [`get ${VENDOR}${ACD}/skils`, true],
    [`GET ${VENDOR}/skills`, true],
    ['GET http://localhost/skills', false],
    [`GET http://localhost${ACD}/skils`, true],
    ['GET {{base}}/skills', false],
    [`GET {{base}}${ACD}/skils`, true],
    [`GET ${VENDOR}/inContactAPI/services/v34/skills`, true],
    [`GET ${VENDOR}/a/b`, false],
    [`POST ${VENDOR}/api/v2/outbound/calls`, true],
  ])('%s: %s', (line, want, hosts) => {
    const [method = '', url = ''] = line.split(' ');
    expect(concernsContract(defaultContract, { method, url, headers: {}, body: null }, hosts)).toBe(want);
  });
});
