import 'fake-cxone/vitest';
import { contractFetch } from 'fake-cxone/testing';
import { expect, test } from 'vitest';
import { call, PATH, wrongCall } from '../client/sample.ts';

// Every test here fails, and that is right: `npm run test:failing` shows what a failure says.

const headers = { Authorization: 'Bearer a-token-of-mine', 'Content-Type': 'application/json' };
const request = (body: unknown) =>
  new Request(`https://api.example.com${PATH}`, { method: 'POST', headers, body: JSON.stringify(body, null, 2) });

test('a wrong request', async () => {
  await expect(request(wrongCall)).toBeValidRequest();
});

test('a right request that should be wrong', async () => {
  await expect(request(call)).not.toBeValidRequest();
});

test('a wrong answer', async () => {
  await expect({ status: 200, headers: {}, body: 'done' }).toBeValidResponse({ operation: 'placeCall' });
});

test('a wrong exchange', async () => {
  await expect({ request: request(wrongCall), response: { status: 202, body: '' } }).toSatisfyContract();
});

test('a wrong payload that would leave', async () => {
  await contractFetch(fetch)(request(wrongCall));
});

test('something else altogether', async () => {
  await expect(42).toBeValidRequest();
});
