import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { connectFakeCxone } from '../../mock-server/client/index.ts';
import { type ServeProcess, startServe } from '../test-support/run-cli.ts';
import { watchTenant } from './watch-tenant.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));

let fakes: ServeProcess[] = [];
afterEach(async () => {
  for (const fake of fakes) await fake.end();
  fakes = [];
});

const file = path.join(folder, 'tenant.json');
const write = (more: object, to = file) => writeFileSync(to, JSON.stringify({ ...defaultTenant, ...more }, null, 1));

async function serve(...args: string[]) {
  write({});
  const serving = await startServe(['--tenant', file, ...args]);
  fakes.push(serving);
  return { serving, fake: await connectFakeCxone({ url: serving.url }) };
}

const nameOf = async ({ url }: { url: string }) =>
  (await connectFakeCxone({ url })).health().then(({ tenant }) => tenant);

async function place(url: string, token: string): Promise<number> {
  const response = await fetch(`${url}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}',
  });
  return response.status;
}

describe('a tenant file that is served', () => {
  test('is reloaded when it changes; calls, journal and tokens stay', async () => {
    const { serving, fake } = await serve();
    const token = await fake.token();
    expect(await place(fake.url, token)).toBe(202);
    write({ name: 'changed' });
    await serving.stderrMatching(/tenant\.json was reloaded\n/);
    expect(await nameOf(fake)).toBe('changed');
    expect([(await fake.calls()).length, (await fake.journal()).length, await place(fake.url, token)]).toEqual([
      1, 1, 202,
    ]);
  });

  test('has what it changed in lists with updatedSince, and nothing else', async () => {
    const { serving, fake } = await serve();
    const since = new Date().toISOString();
    const changed = async (list: string): Promise<readonly number[]> => {
      const headers = { Authorization: 'Bearer fake-pc-write', Accept: 'application/json' };
      const url = `${fake.url}/inContactAPI/services/v34.0/${list}?updatedSince=${since}`;
      const response = await fetch(url, { headers });
      if (response.status === 204) return [];
      const { skills = [], agents = [] } = (await response.json()) as Record<string, readonly Record<string, number>[]>;
      return [...skills.map(({ skillId }) => skillId ?? 0), ...agents.map(({ agentId }) => agentId ?? 0)];
    };
    expect(await changed('skills')).toEqual([]);
    write({ skills: defaultTenant.skills.map((each) => (each.skillId === 4002 ? { ...each, name: 'Other' } : each)) });
    await serving.stderrMatching(/tenant\.json was reloaded\n/);
    expect([await changed('skills'), await changed('agents')]).toEqual([[4002], []]);
  });

  test('may be replaced by another file, as many editors do, and more than once', async () => {
    const { serving, fake } = await serve();
    for (const name of ['first', 'second']) {
      const other = path.join(folder, 'other.json');
      write({ name }, other);
      renameSync(other, file);
      await serving.stderrMatching(new RegExp(name === 'first' ? 'reloaded' : 'reloaded[\\s\\S]*reloaded'));
      expect(await nameOf(fake)).toBe(name);
    }
  });

  test('that is invalid is reported with line and column, and the previous tenant stays', async () => {
    const { serving, fake } = await serve();
    writeFileSync(
      file,
      `${JSON.stringify({ ...defaultTenant, skills: [], doNotCall: [] }).slice(0, -1)},\n"defaultSkillId":  7}`,
    );
    const told = await serving.stderrMatching(/the previous tenant stays/);
    expect(told).toBe(
      `fake-cxone: the tenant file is invalid:\n${file}:2:20: /defaultSkillId: there is no skill '7'\nthe previous tenant stays\n`,
    );
    expect(await nameOf(fake)).toBe('fake-tenant');
    writeFileSync(file, '{');
    await serving.stderrMatching(/stays[\s\S]*tenant\.json:1:2[\s\S]*stays/);
    write({ name: 'corrected' });
    await serving.stderrMatching(/was reloaded/);
    expect(await nameOf(fake)).toBe('corrected');
  });

  test('gets the changes of /_fake/tenant again, and those that no longer apply are reported', async () => {
    const { serving, fake } = await serve();
    await fake.patchTenant([{ op: 'replace', path: '/skills/0/isRunning', value: true }]);
    await fake.patchTenant([{ op: 'add', path: '/contacts/2/timeZone', value: 'Europe/London' }]);
    write({ name: 'changed', contacts: [] });
    const told = await serving.stderrMatching(/was left out/);
    expect(told).toContain(
      'a change made at /_fake/tenant was left out, for the patch does not apply: /0 /contacts/2/timeZone',
    );
    const tenant = await fake.tenant();
    expect([tenant.name, tenant.skills[0]?.isRunning, tenant.contacts]).toEqual(['changed', true, []]);
    await fake.reset();
    expect([(await fake.tenant()).name, (await fake.tenant()).skills[0]?.isRunning]).toEqual(['changed', false]);
  });

  test('is reloaded for every test key', async () => {
    const { serving, fake } = await serve();
    const keyed = async () =>
      (await fetch(`${fake.url}/_fake/keys/one/_fake/tenant`, { method: 'GET' })).json() as Promise<{ name: string }>;
    expect((await keyed()).name).toBe('fake-tenant');
    write({ name: 'changed' });
    await serving.stderrMatching(/was reloaded/);
    expect((await keyed()).name).toBe('changed');
  });

  test('is left alone with --tenant-once', async () => {
    const { serving, fake } = await serve('--tenant-once');
    const watched = await startServe(['--tenant', file]);
    fakes.push(watched);
    write({ name: 'changed' });
    await watched.stderrMatching(/was reloaded/);
    expect([await nameOf(watched), await nameOf(fake)]).toEqual(['changed', 'fake-tenant']);
    expect(await serving.end()).toBe(0);
  });
});

test('a fake that cannot take the tenant is reported in a line, and gets the next one', async () => {
  write({});
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const told: string[] = [];
  const reloadTenant = vi.fn().mockRejectedValueOnce(new Error('the state cannot be reached')).mockResolvedValue([]);
  const leave = await watchTenant(file, { reloadTenant }, (line) => told.push(line));
  write({ name: 'first' });
  await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(1), 5000);
  expect(warned.mock.calls[0]?.[0]).toBe(
    `${file} was not reloaded, and the previous tenant stays: the state cannot be reached`,
  );
  expect(told).toEqual([]);
  write({ name: 'second' });
  await vi.waitFor(() => expect(told).toEqual([`fake-cxone: ${file} was reloaded`]), 5000);
  expect(reloadTenant).toHaveBeenCalledTimes(2);
  await leave();
  warned.mockRestore();
});
