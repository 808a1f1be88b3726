import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOfTool } from '../../scripts/scratch-install.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'fake-cxone-jest-')));
let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(path.resolve('.'), path.join(folder, 'node_modules/fake-cxone'), 'junction');
  writeFileSync(path.join(folder, 'package.json'), '{"jest": {"testMatch": ["**/*.test.?js"], "transform": {}}}');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await fake.close();
});

const BODY = `
test('a fake elsewhere, under a key', async () => {
  const fake = await connectFakeCxone({ url: process.env.FAKE_URL, key: process.env.FAKE_KEY });
  await fetch(fake.url + '/nothing');
  await expect(fake).toHaveReceived({ path: '/nothing', count: { exactly: 1 } });
  await expect(expect(fake).toHaveReceived({ path: '/nothin' })).rejects.toThrow('journal-1 comes closest');
  await expect({ status: 202 }).toBeValidResponse({ operation: 'placeCall' });
});
`;

test.each([
  ['cjs', `require('fake-cxone/jest');\nconst { connectFakeCxone } = require('fake-cxone/client');\n`, ''],
  [
    'mjs',
    `import 'fake-cxone/jest';\nimport { connectFakeCxone } from 'fake-cxone/client';\n`,
    '--experimental-vm-modules',
  ],
])('Jest has toHaveReceived in a .%s file', { timeout: 120_000 }, async (kind, imports, nodeOptions) => {
  writeFileSync(path.join(folder, `a.test.${kind}`), imports + BODY);
  const jest = fileOfTool('jest', 'bin/jest.js');
  const env = { ...process.env, FAKE_URL: fake.url, FAKE_KEY: kind, NODE_OPTIONS: nodeOptions, VITEST: undefined };
  const { stderr } = await promisify(execFile)(process.execPath, [jest, `a.test.${kind}`], { cwd: folder, env });
  expect(stderr).toContain('1 passed, 1 total');
  expect(await fake.forKey(kind).journal()).toHaveLength(1);
});
