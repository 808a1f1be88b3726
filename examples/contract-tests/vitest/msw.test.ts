import { fakeCxoneHandlers } from 'fake-cxone/msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { placeCall } from '../client/place-call.ts';
import { call, credentials } from '../client/sample.ts';
import { createTokenSource } from '../client/token-source.ts';

const url = 'https://api-na1.example.com';
const cxone = fakeCxoneHandlers({ origin: url });
const server = setupServer(...cxone);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => cxone.reset());
afterAll(() => server.close());

test('the client talks to the origin that it talks to in production', async () => {
  const tokens = createTokenSource({ url, credentials });
  expect(await placeCall(call, { url, tokens })).toEqual({ kind: 'accepted' });
  expect(await cxone.calls()).toHaveLength(1);
});
