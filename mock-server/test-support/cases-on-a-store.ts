import { expect, test } from 'vitest';
import { findRoute, rawPairs } from '../../contracts/internal.ts';
import { validateResponse } from '../../contracts/validation/index.ts';
import { createServerContext } from '../admin/server-context.ts';
import type { Body, Head } from '../exchange/http-message.ts';
import { createSandbox } from '../index.ts';
import { callsOf } from '../sandbox/advance-calls.ts';
import { receive } from '../server/dispatch.ts';
import type { StoreFactory } from '../state/store.ts';
import { readCases, tenantOf } from './case-files.ts';
import { expected, type Seen, summaryOf, violationsOf } from './seen.ts';
import { SIGNING_KEY } from './tokens.ts';
import { wireRequest } from './wire.ts';

const ORIGIN = 'http://127.0.0.1:4010';

function controlRequest({ control, body }: { control: string; body?: unknown }): [Head, Body] {
  const [method = '', path = ''] = control.split(' ');
  return [{ method, path, query: '', rawHeaders: [] }, { bytes: Buffer.from(JSON.stringify(body ?? {})) }];
}

/** A text for a request without an Accept header, and a problem of the fake itself, are no responses of the contract. */
function hasNoForm({ headers }: Seen): boolean {
  return headers['content-type'] === 'text/plain' || headers['content-type'] === 'application/problem+json';
}

/** Puts every case to a fake without a server, whose sandboxes keep what outlives a request in some store. */
export function casesOn(stores: StoreFactory): void {
  const cases = readCases().filter(({ only }) => only === undefined);
  test.each(cases.map((each) => [each.title, each] as const))('%s', async (_title, each) => {
    const sandbox = await createSandbox({
      tenant: tenantOf(each),
      ...(each.variants && { variants: each.variants }),
      signingKey: SIGNING_KEY,
      stores,
      origin: ORIGIN,
    });
    const { head, body } = await wireRequest(each, ORIGIN);
    const tooLarge = body.length > (head.path === '/auth/token' ? 16_384 : 262_144);
    const send = (sent: Head, bytes: Body) =>
      receive(sandbox, sent, createServerContext()).answer(bytes, { address: '127.0.0.1' });
    for (const step of each.given ?? []) {
      if ('sent' in step) for (let time = 0; time < step.sent; time += 1) await send(head, { bytes: body });
      else if ('control' in step) await send(...controlRequest(step));
      else {
        const before = await wireRequest({ ...each, ...step }, ORIGIN);
        await send(before.head, { bytes: before.body });
      }
    }
    const made = await send(head, tooLarge ? { tooLarge } : { bytes: body });
    const headers = Object.fromEntries(rawPairs(made.headers).map(([name, value]) => [name.toLowerCase(), value]));
    const entry = (await sandbox.store.journal.query({})).at(-1);
    const seen: Seen = { ...made, headers, entry, calls: await callsOf(sandbox) };
    expect(summaryOf(each, seen)).toEqual(expected(each, ORIGIN));
    expect(violationsOf(each, seen)).toEqual([]);
    const { operation } = findRoute(sandbox.contract, head.method, head.path);
    if (operation !== undefined && entry?.override === null && head.method !== 'HEAD' && !hasNoForm(seen))
      expect(validateResponse(sandbox.contract, operation, seen)).toEqual([]);
  });
}
