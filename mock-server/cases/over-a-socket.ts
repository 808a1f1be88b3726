import type { CallRecord, JournalEntry } from '../index.ts';
import type { Case } from './case-files.ts';
import { sendRaw } from './raw-client.ts';
import type { Seen } from './seen.ts';
import { wireBytes, wireRequest } from './wire.ts';

/** Puts a case to a fake that runs at `url`, after a reset, and asks it what it noted. */
export async function putToFake(each: Case, url: string): Promise<Seen> {
  await fetch(`${url}/_fake/reset`, { method: 'POST' });
  const request = await wireRequest(each, url);
  const asksFirst = request.head.rawHeaders.some((value) => value.toLowerCase() === '100-continue');
  const answer = await sendRaw(Number(new URL(url).port), wireBytes(request), asksFirst);
  return { ...answer, ...(await noted(url, answer.headers)) };
}

/** What the fake keeps of an exchange and of the calls. */
async function noted(url: string, headers: Readonly<Record<string, string>>): Promise<Pick<Seen, 'entry' | 'calls'>> {
  const entry = await fetch(`${url}${headers['x-fake-cxone-journal']}`);
  const { calls } = (await (await fetch(`${url}/_fake/calls`)).json()) as { calls: CallRecord[] };
  return { entry: entry.ok ? ((await entry.json()) as JournalEntry) : undefined, calls };
}
