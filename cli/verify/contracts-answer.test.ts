import { STATUS_CODES } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Given } from '../../contracts/verify/probe.ts';
import { loadProbes } from '../../generated/index.ts';
import { type Case, readCases } from '../../mock-server/test-support/case-files.ts';
import { ContractsAnswer } from './contracts-answer.ts';

// Probes are compared with the responses of the contract. Here these are compared with the cases, written by hand.

const ORIGIN = 'http://127.0.0.1:4010';
const GIVEN: Given = {
  token: 'a',
  number: '+12025550143',
  campaign: 'b',
  script: 'c',
  externalId: 'd',
};

const { probes, unsent } = await loadProbes();
const cases = new Map(readCases().map((each) => [each.title, each]));

/** What a case says of the answer, in the form of an expected one. */
function saidBy({
  expect: { status, error, description, body, challenge, headers = {}, findings },
  request,
}: Case): object {
  const text =
    description === undefined || request?.startsWith('HEAD ')
      ? null
      : { error: error ?? STATUS_CODES[status], error_description: description };
  return {
    status,
    body: body === undefined ? text : JSON.parse(JSON.stringify(body).replaceAll('{{origin}}', ORIGIN)),
    headers: { 'WWW-Authenticate': challenge ?? null, ...headers },
    finding: findings.find((finding) => finding.startsWith('error '))?.split(' ')[1] ?? null,
  };
}

test('every case is a probe or has a reason why it is none', () => {
  expect([...probes, ...unsent].map(({ title }) => title).sort()).toEqual([...cases.keys()].sort());
});

describe('the contract answers as the case says to', () => {
  const contracts = new ContractsAnswer(ORIGIN, GIVEN);
  test.each(probes.map((probe) => [probe.title, probe] as const))('%s', async (title, probe) => {
    const said = saidBy(cases.get(title) as Case) as { headers: object };
    const { status, body, headers, finding } = await contracts.to(probe, probe.variants);
    const named = Object.fromEntries(Object.keys(said.headers).map((name) => [name, headers[name]]));
    const { body: wanted, ...rest } = said as { headers: object; body: unknown };
    expect({ status, headers: named, finding }).toEqual(rest);
    // of what reads a tenant only the form of the answer is compared
    if (!probe.any.includes('')) expect(starred(body, probe.any, '')).toEqual(wanted);
    expect(status).toBe(probe.status);
  });
});

function starred(value: unknown, any: readonly string[], pointer: string): unknown {
  if (any.includes(pointer)) return '*';
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, child]) => [key, starred(child, any, `${pointer}/${key}`)] as const);
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}
