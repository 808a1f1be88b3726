import { ContractViolation, contractFetch } from 'fake-cxone/testing';
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
  const tokens = { token: async () => 'fake-pc-write', rejected: () => {} };
  await expect(placeCall(wrongCall, { url, tokens, fetch: contractFetch(fetch) })).rejects.toThrow(ContractViolation);
  expect(await journal()).toEqual([]);
});

test('or violations are collected, and everything takes its course', async ({ fakeCxone: { url } }) => {
  const violations: ContractViolation[] = [];
  const tokens = { token: async () => 'fake-pc-write', rejected: () => {} };
  const watched = contractFetch(fetch, { onViolation: violations });
  expect(await placeCall(wrongCall, { url, tokens, fetch: watched })).toMatchObject({ kind: 'rejected', status: 400 });
  expect(violations.map(({ findings }) => findings[0]?.code)).toEqual(['contact-flat-phone']);
});
