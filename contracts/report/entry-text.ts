import type { Claim } from '../../generated/index.ts';
import { type FindingEntry, fill, type Reply } from '../derive/index.ts';
import { wrapped } from './printable.ts';

/** A catalogue entry as text for people: when, what is answered, how to mend it, on what evidence. */
export function entryText(
  entry: FindingEntry,
  replies: readonly { readonly reply: Reply; readonly reading: string | null }[],
  claims: Readonly<Record<string, Claim>>,
): string {
  return [
    `${entry.code}  (${entry.severity}, found in the room ${entry.stage})`,
    '',
    ...wrapped(entry.summary, 100),
    ...wrapped(`Fix: ${entry.hint}`, 100),
    '',
    ...replies.flatMap(({ reply, reading }) => replyLines(reply, reading)),
    'Evidence',
    ...entry.evidence.flatMap((id) => wrapped(`${id} (${claims[id]?.grade}) ${claims[id]?.claim}`, 100)),
    '',
  ].join('\n');
}

function replyLines(reply: Reply, reading: string | null): string[] {
  const marks = new Proxy({}, { get: (_target, slot) => `{${String(slot)}}` }) as Readonly<Record<string, string>>;
  return [
    `Answered with ${reply.status}${reading === null ? '' : ` under the ruling ${reading}`}${reply.body === null ? ', no body' : ''}`,
    ...reply.headers.map(([name, value]) => `  ${name}: ${fill(value, marks)}`),
    ...(reply.body === null ? [] : [`  ${fill(reply.body, marks)}`]),
    '',
  ];
}
