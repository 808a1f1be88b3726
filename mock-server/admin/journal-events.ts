import { type Answer, type AnswerStream, andThen, headerValue } from '../exchange/index.ts';
import { type JournalEntry, type JournalFilter, passes, readFilter } from '../journal/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { problem } from './responses.ts';
import type { ControlRequest } from './route.ts';

/**
 * Server-sent events (WHATWG HTML, section 9.2): each exchange when it is over. With `Last-Event-ID` those behind it
 * come first; where it is no longer kept, an event `gap` and then all that are.
 */
export function journalEvents(sandbox: Sandbox, { query, head }: ControlRequest): Answer {
  const filter = readFilter(query, sandbox.contract.tables);
  if (typeof filter === 'string') return problem(400, filter);
  if (filter.limit !== undefined || filter.after !== undefined)
    return problem(400, 'events take neither limit nor after; Last-Event-ID resumes them');
  if (sandbox.watchers.isFull) return problem(503, 'as many as may are listening to this journal already');
  return {
    status: 200,
    headers: ['Content-Type', 'text/event-stream', 'Cache-Control', 'no-store'],
    body: '',
    stream: streamOf(sandbox, filter, headerValue(head, 'last-event-id')),
  };
}

function streamOf(sandbox: Sandbox, filter: JournalFilter, lastId: string | null): AnswerStream {
  return (send) => {
    let meanwhile: JournalEntry[] | undefined = [];
    const tell = (entries: readonly JournalEntry[]) => {
      for (const entry of passes(filter, entries)) send(event('exchange', entry, entry.id));
    };
    const leave = sandbox.watchers.add({
      exchange: (entry) => (meanwhile === undefined ? tell([entry]) : void meanwhile.push(entry)),
      end: () => send(event('end', { detail: 'there is nothing more to hear from this journal' })),
    });
    void andThen(lastId === null ? [] : sandbox.stores.journal.list(), (kept) => {
      const place = kept.findIndex(({ id }) => id === lastId);
      const isGap = lastId !== null && place < 0;
      // in one piece: who hears that somebody listens hears of the gap too
      send(`${isGap ? event('gap', { after: lastId, oldest: kept[0]?.id ?? null }) : ''}: listening\n\n`);
      const missed = kept.slice(place + 1);
      tell([...missed, ...(meanwhile ?? []).filter((entry) => !missed.includes(entry))]);
      meanwhile = undefined;
    });
    return leave;
  };
}

function event(name: string, value: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(value)}\n\n`;
}
