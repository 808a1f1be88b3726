import { setTimeout as sleep } from 'node:timers/promises';
import { guarded, reportBug } from '../exchange/index.ts';
import type { RemoteChange } from '../state/index.ts';
import type { RedisConnection } from './connection.ts';
import { keyOf } from './sandbox-keys.ts';

type StreamEntry = readonly [id: string, fields: readonly string[]];

/** Milliseconds that the server waits for events before it answers that there are none. */
const WAIT = 2_000;
const PAUSE = 200;

/**
 * Reads the stream of events on a connection of its own, as the server holds that back until there is one. Where the
 * connection is lost it goes on behind the last event that it has, so that none is missed which the stream still has.
 */
export function followEvents(
  connection: RedisConnection,
  stream: string,
  process: string,
  hear: (changes: readonly RemoteChange[]) => Promise<void>,
): () => void {
  let isOver = false;
  const failed = (error: unknown) => {
    if (!isOver) reportBug('following other processes', error);
  };
  const next = async (last: string | undefined): Promise<string | undefined> => {
    if (last === undefined) {
      const newest = (await connection.wait('XREVRANGE', stream, '+', '-', 'COUNT', '1')) as readonly StreamEntry[];
      return newest[0]?.[0] ?? '0-0';
    }
    const command = ['XREAD', 'COUNT', '500', 'BLOCK', String(WAIT), 'STREAMS', stream, last] as const;
    const reply = (await connection.wait(...command)) as readonly (readonly [string, readonly StreamEntry[]])[] | null;
    const entries = reply?.[0]?.[1] ?? [];
    const changes = entries.flatMap(([, fields]) => changeIn(fields, process));
    if (changes.length > 0) await hear(changes).catch(failed);
    return entries.at(-1)?.[0] ?? last;
  };
  const run = async () => {
    let last: string | undefined;
    while (!isOver) {
      try {
        last = await next(last);
      } catch {
        await sleep(PAUSE, undefined, { ref: false });
      }
    }
  };
  guarded('following other processes', run)();
  return () => {
    isOver = true;
    connection.close();
  };
}

/** The change that an event is of; none where it is this process's own. */
function changeIn(fields: readonly string[], process: string): RemoteChange[] {
  const values = new Map<string, string>();
  for (let at = 0; at + 1 < fields.length; at += 2) values.set(fields[at] as string, fields[at + 1] as string);
  if (values.get('from') === process) return [];
  const [entry, calls] = [values.get('entry'), values.get('calls')];
  return [
    {
      key: keyOf(values.get('sandbox') ?? ''),
      ...(entry !== undefined && { entry }),
      calls: calls?.split(' ') ?? [],
      isStateChanged: values.has('state'),
      isReset: values.has('reset'),
      isDropped: values.has('dropped'),
    },
  ];
}
