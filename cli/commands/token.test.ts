import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type ServeProcess, startServe } from '../test-support/run-cli.ts';

let fake: ServeProcess;
beforeAll(async () => {
  fake = await startServe();
});
afterAll(() => fake.end());

describe('token', () => {
  test('prints the token alone', async () => {
    const { code, stdout, stderr } = await runCli(['token', '--url', fake.url]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(decodeJwt(stdout.trim())).toMatchObject({ iss: fake.url, scope: 'outbound:personal-connection:write' });
  });

  test('reads FAKE_CXONE_URL, unless --url is given', async () => {
    const byVariable = await runCli(['token'], { env: { FAKE_CXONE_URL: fake.url } });
    expect(decodeJwt(byVariable.stdout.trim()).iss).toBe(fake.url);
    const byOption = await runCli(['token', '--url', fake.url], { env: { FAKE_CXONE_URL: 'http://127.0.0.1:1' } });
    expect(decodeJwt(byOption.stdout.trim()).iss).toBe(fake.url);
  });

  test('takes scopes, a lifetime and a user', async () => {
    const user = '33333333-3333-4333-8333-333333333333';
    const { stdout } = await runCli([
      'token',
      '--url',
      fake.url,
      '--scope',
      'a',
      '--scope',
      'b',
      '--expires-in',
      '60',
      '--user',
      user,
    ]);
    const { scope, exp = 0, iat = 0, sub } = decodeJwt(stdout.trim());
    expect([scope, exp - iat, sub]).toEqual(['a b', 60, `user:${user}`]);
  });

  test('says what to do where no fake answers', async () => {
    const { code, stdout, stderr } = await runCli(['token', '--url', 'http://127.0.0.1:1']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^fake-cxone: no fake responds at http:\/\/127\.0\.0\.1:1 \(.*\); start one with: fake-cxone serve\n$/,
    );
  });

  test('says which scheme to try', async () => {
    const other = fake.url.replace('http:', 'https:');
    const { code, stderr } = await runCli(['token', '--url', other]);
    expect([code, stderr]).toEqual([
      2,
      `fake-cxone: the server at ${other} does not use https; try --url ${fake.url}\n`,
    ]);
  });

  test("passes on the fake's rejection", async () => {
    const { code, stderr } = await runCli(['token', '--url', fake.url, '--user', 'nobody']);
    expect(code).toBe(2);
    expect(stderr).toContain("no user has the id 'nobody'");
  });

  test('rejects a lifetime that is none, and a URL that is none', async () => {
    expect((await runCli(['token', '--expires-in', 'soon'])).stderr).toContain('give a whole number of seconds');
    const { code, stderr } = await runCli(['token', '--url', 'localhost']);
    expect([code, stderr]).toEqual([
      2,
      "fake-cxone: --url 'localhost' is not a URL; write it as http://127.0.0.1:4010\n",
    ]);
  });
});
