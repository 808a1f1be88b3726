import { expect, test } from 'vitest';
import { runInProcess } from '../../cli/test-support/run-in-process.ts';
import { createSandbox } from '../index.ts';
import { fakeCxoneHandlers } from '../testing/msw.ts';

test.each([
  ['http://x/y?z', 'without query and fragment'],
  ['http://x/y#z', 'without query and fragment'],
  ['http://x?', 'without query and fragment'],
  ['http://user:planted-secret@x/y', 'without credentials'],
  ['ftp://x', 'of http or https'],
  ['http:x', 'of http or https'],
])('%s is no URL of a fake, and a password in it is not shown', async (url, problem) => {
  const option = await createSandbox({ origin: url }).catch(String);
  const { code, stderr } = await runInProcess(['serve', '--port', '0', '--public-url', url], {});
  expect(option).toContain('origin must be a URL such as https://api.example.com, without credentials, query and');
  expect(() => fakeCxoneHandlers({ origin: url })).toThrow(`origin must be a URL ${problem}`);
  expect([code, stderr]).toEqual([2, expect.stringContaining(`It must be a URL ${problem}`)]);
  expect(option).not.toContain('planted');
});
