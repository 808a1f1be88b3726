import { fakeCxoneUrl } from 'fake-cxone/vitest';
import { expect, test } from 'vitest';
import { placeCall } from '../client/place-call.ts';
import { call, credentials } from '../client/sample.ts';
import { createTokenSource } from '../client/token-source.ts';

test("this worker's fake answers", async () => {
  const url = fakeCxoneUrl();
  const tokens = createTokenSource({ url, credentials });
  expect(await placeCall(call, { url, tokens })).toEqual({ kind: 'accepted' });
});
