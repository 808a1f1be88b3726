import type { CallRecord, JournalEntry } from '../index.ts';
import type { Case } from './case-files.ts';
import { sendRaw } from './raw-client.ts';
import type { Seen } from './seen.ts';
import { type WireRequest, wireBytes, wireRequest } from './wire.ts';

/** Puts a case to a fake that runs at `url`, after a reset, and asks it what it noted; the request may go another way. */
export async function putToFake(
  each: Case,
  url: string,
  { via = url, request: prepared }: { via?: string; request?: WireRequest } = {},
): Promise<Seen> {
  const request = prepared ?? (await wireRequest(each, url));
  await prepareFake(each, url, request);
  const asksFirst = request.head.rawHeaders.some((value) => value.toLowerCase() === '100-continue');
  const answer = await sendRaw(Number(new URL(via).port), wireBytes(request), asksFirst);
  return { ...answer, ...(await noted(url, answer.headers)) };
}

/** Resets the fake, and does what a case has before its request. */
export async function prepareFake(each: Case, url: string, request: WireRequest): Promise<void> {
  await fetch(`${url}/_fake/reset`, { method: 'POST' });
  for (const step of each.given ?? []) {
    if ('sent' in step)
      for (let time = 0; time < step.sent; time += 1)
        await sendRaw(Number(new URL(url).port), wireBytes(request), false);
    else if ('control' in step) await control(url, step);
    else await sendRaw(Number(new URL(url).port), wireBytes(await wireRequest({ ...each, ...step }, url)), false);
  }
}

async function control(url: string, { control, body }: { control: string; body?: unknown }): Promise<void> {
  const [method = '', path = ''] = control.split(' ');
  const answer = await fetch(url + path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${control} was answered ${answer.status}: ${await answer.text()}`);
}

/** What the fake keeps of an exchange and of the calls. */
async function noted(url: string, headers: Readonly<Record<string, string>>): Promise<Pick<Seen, 'entry' | 'calls'>> {
  const entry = await fetch(`${url}${headers['x-fake-cxone-journal']}`);
  const { calls } = (await (await fetch(`${url}/_fake/calls`)).json()) as { calls: CallRecord[] };
  return { entry: entry.ok ? ((await entry.json()) as JournalEntry) : undefined, calls };
}
