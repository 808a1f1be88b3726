import { expect, test } from 'vitest';
import type { ProbeOutcome } from '../../contracts/verify/answers.ts';
import type { Given } from '../../contracts/verify/probe.ts';
import { loadProbes } from '../../generated/index.ts';
import { chooseProbes } from './choose-probes.ts';
import { ContractsAnswer } from './contracts-answer.ts';
import { type ProbeRun, runProbes } from './run-probes.ts';

const GIVEN: Given = { token: 'some-token-1', number: '+12025550143', campaign: '43', script: '12' };
const TARGET = new URL('https://api.example/base');
const table = await loadProbes();

function runOf(change: Partial<ProbeRun>): ProbeRun {
  return {
    ...chooseProbes(table, GIVEN, {}),
    target: TARGET,
    given: GIVEN,
    variants: {},
    interval: 10_000,
    contracts: new ContractsAnswer('https://api.example/base', GIVEN),
    send: async () => ({ failed: 'nobody is there' }),
    wait: async () => {},
    now: () => new Date(0),
    signal: new AbortController().signal,
    ...change,
  };
}

test('between two requests that may ring a phone the interval passes, and never are two in flight', async () => {
  const events: string[] = [];
  let inFlight = 0;
  const { probes } = chooseProbes(table, GIVEN, {});
  await runProbes(
    runOf({
      async send() {
        inFlight += 1;
        events.push(`sent ${inFlight}`);
        await new Promise((resolve) => setImmediate(resolve));
        inFlight -= 1;
        return { failed: 'nobody is there' };
      },
      wait: async (milliseconds) => void events.push(`waited ${milliseconds}`),
    }),
  );
  const calls = probes.filter(({ tier }) => tier === 'calls').length;
  const others = probes.length - calls;
  const alternating = Array.from({ length: calls - 1 }, () => ['waited 10000', 'sent 1']).flat();
  expect(events).toEqual([...Array.from({ length: others + 1 }, () => 'sent 1'), ...alternating]);
});

test('the safe tiers are sent first', () => {
  const tiers = chooseProbes(table, GIVEN, {}).probes.map(({ tier }) => tier);
  expect([...new Set(tiers)]).toEqual(['anonymous', 'reading', 'unreadable', 'calls']);
  expect(tiers.lastIndexOf('anonymous')).toBeLessThan(tiers.indexOf('reading'));
  expect(tiers.lastIndexOf('reading')).toBeLessThan(tiers.indexOf('unreadable'));
  expect(tiers.lastIndexOf('unreadable')).toBeLessThan(tiers.indexOf('calls'));
});

test('once stopped nothing more is sent, not even after the wait that was going on', async () => {
  const stop = new AbortController();
  let sent = 0;
  const result = await runProbes(
    runOf({
      signal: stop.signal,
      async send() {
        sent += 1;
        return { failed: 'nobody is there' };
      },
      wait: async () => stop.abort(),
    }),
  );
  const safe = chooseProbes(table, GIVEN, {}).probes.filter(({ tier }) => tier !== 'calls').length;
  expect([sent, result.results.length, result.isCutShort]).toEqual([safe + 1, safe + 1, true]);
});

test('nothing that was given is in a result, whatever the server sends back', async () => {
  const echo: ProbeOutcome = {
    status: 400,
    headers: { a: 'some-token-1' },
    body: 'some-token-1 +12025550143 12025550143',
  };
  const { results } = await runProbes(runOf({ send: async () => echo }));
  const text = JSON.stringify(results, (_key, value) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
  expect(results.length).toBeGreaterThan(100);
  expect(text).not.toMatch(/some-token-1|2025550143/);
});

test('a probe that would carry what it must not is a bug, and is not sent', async () => {
  const probe = table.probes.find(({ tier }) => tier === 'anonymous');
  if (probe === undefined) throw new Error('there are no probes');
  const dangerous = {
    ...probe,
    request: 'POST /ccapi/v2/outbound/personal-connection/call HTTP/1.1\n\n{"number": "+12125551234"}',
  };
  let sent = 0;
  const send = async () => {
    sent += 1;
    return { failed: '' };
  };
  await expect(runProbes(runOf({ probes: [dangerous], send }))).rejects.toThrow(
    'it holds +12125551234, which could be dialed',
  );
  expect(sent).toBe(0);
});
