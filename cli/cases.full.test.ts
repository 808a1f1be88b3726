import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { groupsOf, readCases, tenantOf } from '../mock-server/test-support/case-files.ts';
import { putToFake } from '../mock-server/test-support/over-a-socket.ts';
import { expected, summaryOf, violationsOf } from '../mock-server/test-support/seen.ts';
import { SIGNING_KEY } from '../mock-server/test-support/tokens.ts';
import { type ServeProcess, startServe } from './test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([...groupsOf(readCases())])('over a socket to the command line: %s', (_group, cases) => {
  let fake: ServeProcess;
  beforeAll(async () => {
    const [first] = cases;
    if (first === undefined) throw new Error('a group has cases');
    const key = path.join(folder, 'key.pem');
    const tenant = path.join(folder, 'tenant.yaml');
    writeFileSync(key, SIGNING_KEY);
    writeFileSync(tenant, stringify(tenantOf(first)));
    const variants = Object.entries(first.variants ?? {}).flatMap(([name, value]) => ['--variant', `${name}=${value}`]);
    const options = [
      '--signing-key',
      key,
      '--request-timeout',
      '1',
      ...(first.tenant ? ['--tenant', tenant] : []),
      ...variants,
    ];
    fake = await startServe(options);
  });
  afterAll(async () => expect(await fake.end()).toBe(0));

  test.each(cases.map((each) => [each.title, each] as const))('%s', async (_title, each) => {
    const seen = await putToFake(each, fake.url);
    expect(summaryOf(each, seen)).toEqual(expected(each, fake.url));
    expect(violationsOf(each, seen)).toEqual([]);
  });
});
