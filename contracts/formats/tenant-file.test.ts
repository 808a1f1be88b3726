import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { readTenantFile, tokenStatusOf } from './tenant-file.ts';

const usual = readFileSync(new URL('../../spec/tenants/default.yaml', import.meta.url), 'utf8');

async function problemsOf(text: string): Promise<string[]> {
  const read = await readTenantFile(text);
  return 'problems' in read
    ? read.problems.map(({ line, column, pointer, problem }) => `${line}:${column} ${pointer} ${problem}`)
    : [];
}

/** The default tenant with one text replaced, and the line that must be named. */
function broken(old: string, replacement: string): { text: string; line: number } {
  if (!usual.includes(old)) throw new Error(`the default tenant has no "${old}"`);
  return { text: usual.replace(old, replacement), line: usual.slice(0, usual.indexOf(old)).split('\n').length };
}

describe('a tenant file', () => {
  test('the default one is valid', async () => {
    expect(await readTenantFile(usual)).toEqual({ tenant: defaultTenant });
  });

  test('may be JSON', async () => {
    expect(await readTenantFile(JSON.stringify(defaultTenant))).toEqual({ tenant: defaultTenant });
  });

  test.each([
    [
      'a skill of no campaign',
      'campaignId: camp-pc-001\n    isOutbound',
      'campaignId: camp-nowhere\n    isOutbound',
      "/skills/1/campaignId there is no campaign 'camp-nowhere'",
    ],
    [
      'a skill with no such script',
      'scriptId: script-man-111\n  - skillId',
      'scriptId: script-gone\n  - skillId',
      "/skills/4/scriptId there is no script 'script-gone'",
    ],
    [
      'a user with no such profile',
      'familyName: Reporter, securityProfile: Reporter',
      'familyName: Reporter, securityProfile: Nobody',
      "/users/2/securityProfile there is no security profile 'Nobody'",
    ],
    [
      'a contact that stands twice',
      'externalId: ext-67890, phoneTypes',
      'externalId: ext-12345, phoneTypes',
      "/contacts/1/externalId 'ext-12345' is there twice",
    ],
    [
      'a key that is none',
      'isActive: false }\n  - { campaignId: camp-inbound',
      'active: false }\n  - { campaignId: camp-inbound',
      "/campaigns/2/active 'active' is not a key here",
    ],
    [
      'a date that is none',
      "'2020-01-01T00:00:00Z'",
      'yesterday',
      '/bearerTokens/5/expiresAt must match format "date-time", which is a time such as 2030-01-31T12:00:00Z',
    ],
    [
      'a leap second, which Date cannot represent',
      "'2020-01-01T00:00:00Z'",
      "'2016-12-31T23:59:60Z'",
      '/bearerTokens/5/expiresAt must match format "date-time", which is a time such as 2030-01-31T12:00:00Z',
    ],
  ])('%s is reported with its line', async (_name, old, replacement, want) => {
    const { text, line } = broken(old, replacement);
    const [problem, ...others] = await problemsOf(text);
    expect(problem).toMatch(new RegExp(`^${line}:\\d+ `));
    expect(problem?.replace(/^\S+ /, '')).toBe(want);
    expect(others).toEqual([]);
  });

  test('an unknown variant is reported with those there are', async () => {
    const [problem] = await problemsOf(`${usual}\nvariants: { scoop: either }\n`);
    expect(problem).toContain('Unknown variant "scoop". Use one of: scope, missing-right');
  });

  test('invalid YAML is reported with its line', async () => {
    const [problem] = await problemsOf('name: a\naudience: [b\n');
    expect(problem).toMatch(/^3:1 /);
  });

  test('everything is reported at once', async () => {
    expect((await problemsOf('{}')).length).toBe(8);
  });

  test.each([
    ['', '1:1  there is nothing in the file'],
    ['# not yet\n', '1:1  there is nothing in the file'],
    ['a: 1\n---\nb: 2\n', '2:1  a second document begins here; put each in a file of its own'],
  ])('the file %j is reported in plain words', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });

  test('an unknown key is reported at the key, in every depth', async () => {
    expect(await problemsOf(`${usual}\ncampains:\n  - { campaignId: 1 }\n`)).toEqual([
      expect.stringMatching(/^\d+:1 \/campains 'campains' is not a key here/),
    ]);
    const { text, line } = broken(
      'isActive: false }\n  - { campaignId: camp-inbound',
      'active: false }\n  - { campaignId: camp-inbound',
    );
    const column = (text.split('\n')[line - 1] ?? '').indexOf('active:') + 1;
    expect((await problemsOf(text))[0]).toMatch(new RegExp(`^${line}:${column} `));
  });
});

describe('what a token may do', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const scopesOf = (claims: object) => tokenStatusOf(`${part({ alg: 'RS256' })}.${part(claims)}.AAAA`, {}).scopes;

  test.each<[claims: object, scopes: string[] | null]>([
    [{ scope: 'a b' }, ['a', 'b']],
    [{ scope: ['a', 'b'] }, ['a', 'b']],
    [{ scp: 'a b' }, ['a', 'b']],
    [{ scp: ['a'] }, ['a']],
    [{ scopes: ['a', 'b'] }, ['a', 'b']],
    [{ scopes: 'a,b' }, ['a', 'b']],
    [{ roles: ['a'] }, ['a']],
    [{ scp: 'a', roles: ['b', 'a'] }, ['a', 'b']],
    [{ scope: '' }, []],
    [{ scope: [] }, []],
    [{ role: 'Agent' }, null],
    [{ scope: 7 }, null],
    [{}, null],
  ])('%j', (claims, scopes) => {
    expect(scopesOf(claims)).toEqual(scopes);
  });
});
