import { ContractBreach, contractFetch } from 'fake-cxone/testing';
import { test } from 'fake-cxone/vitest';
import { expect } from 'vitest';
import { placeCall } from '../client/place-call.ts';
import { call, credentials, wrongCall } from '../client/sample.ts';
import { createTokenSource } from '../client/token-source.ts';

test('what is right passes', async ({ fakeCxone: { url } }) => {
  const watched = contractFetch(fetch);
  const tokens = createTokenSource({ url, credentials, fetch: watched });
  expect(await placeCall(call, { url, tokens, fetch: watched })).toEqual({ kind: 'accepted' });
});

test('a wrong payload never leaves', async ({ fakeCxone: { url, journal } }) => {
  const tokens = { token: async () => 'fake-pc-write', refused: () => {} };
  await expect(placeCall(wrongCall, { url, tokens, fetch: contractFetch(fetch) })).rejects.toThrow(ContractBreach);
  expect(await journal()).toEqual([]);
});

test('or breaches are collected, and everything takes its course', async ({ fakeCxone: { url } }) => {
  const breaches: ContractBreach[] = [];
  const tokens = { token: async () => 'fake-pc-write', refused: () => {} };
  const watched = contractFetch(fetch, { onBreach: breaches });
  expect(await placeCall(wrongCall, { url, tokens, fetch: watched })).toMatchObject({ kind: 'refused', status: 400 });
  expect(breaches.map(({ findings }) => findings[0]?.code)).toEqual(['contact-flat-phone']);
});
