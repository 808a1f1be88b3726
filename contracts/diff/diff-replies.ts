import type { Contract, Reply } from '../contract/index.ts';
import { sameValue } from '../json/index.ts';
import type { Changes } from './change.ts';
import type { Catalog } from './diff-findings.ts';
import { type SchemaNode, within } from './node.ts';

/** The exact answers, by the row *replies* of SEMVER.md. What varies in one is a slot, whatever its sample is. */
export function diffReplies(changes: Changes, old: Catalog, next: Catalog): void {
  const [before, after] = [old.tables.replies, next.tables.replies].map((replies) => new Map(Object.entries(replies)));
  const successes = new Set(old.tables.operations.map(({ success }) => success as string));
  for (const [code, reply] of before ?? []) {
    const now = after?.get(code);
    const place = next.replies.get(code) ?? (old.replies.get(code) as SchemaNode);
    if (now === undefined) changes.breaking(`the reply ${code} is gone`, place, undefined, 'replies');
    else diffReply(changes, reply, now, place, successes.has(code));
  }
  for (const code of after?.keys() ?? []) {
    if (!before?.has(code))
      changes.compatible(
        `the reply ${code} is new: no request could get it before`,
        next.replies.get(code) as SchemaNode,
        undefined,
        'replies',
      );
  }
  for (const operation of next.tables.operations) reportSuccess(changes, old, next, operation);
}

function diffReply(changes: Changes, old: Reply, now: Reply, place: SchemaNode, isSuccess: boolean): void {
  const breaking = (message: string, at: SchemaNode) =>
    changes.breaking(`the reply ${now.code} ${message}`, at, undefined, 'replies');
  if (old.status !== now.status) breaking(`has the status ${now.status}, and had ${old.status}`, place);
  if (old.mediaType !== now.mediaType && old.mediaType !== null)
    breaking(`is ${now.mediaType ?? 'without a body'}, and was ${old.mediaType}`, place);
  else if (!sameValue(old.body, now.body) && !(isSuccess && old.body === null))
    breaking('has another body', within(place, 'value'));
  const headers = within(within(place, 'x-reply'), 'headers');
  const [before, after] = [old, now].map((reply) => new Map(reply.headers));
  for (const [name, value] of before ?? []) {
    const given = after?.get(name);
    if (given === undefined) breaking(`has no longer the header ${name}`, headers);
    else if (!sameValue(given, value)) breaking(`has another value of the header ${name}`, within(headers, name));
  }
  for (const name of after?.keys() ?? []) {
    if (before?.has(name)) continue;
    if (isSuccess) changes.compatible(`the reply ${now.code} has the header ${name}`, headers, undefined, 'replies');
    else breaking(`has the header ${name}`, within(headers, name));
  }
}

function reportSuccess(changes: Changes, old: Catalog, next: Catalog, operation: Contract['operations'][number]): void {
  const { id, method, path, success } = operation;
  const before = old.tables.operations.find((each) => each.id === id)?.success;
  if (before === undefined || before === success || !(before in next.tables.replies)) return;
  changes.breaking(
    `success is the reply ${success} now, and was ${before}`,
    next.replies.get(success) as SchemaNode,
    `${method} ${path}`,
    'replies',
  );
}
