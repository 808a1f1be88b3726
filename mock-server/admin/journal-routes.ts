import type { SchemaProblem } from '../../contracts/internal.ts';
import type { JournalEntry, Verification } from '../admin-types/index.ts';
import { type Answer, andThen, type MaybePromise, problem } from '../exchange/index.ts';
import { archiveOf, harEntry, isMetBy, readFilter, verificationProblems, verify } from '../journal/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { journalEvents } from './journal-events.ts';
import { json, jsonLines, jsonList, noContent, parsedBody, wrongForm } from './responses.ts';
import type { AdminRoute, ControlRequest } from './route.ts';

/** What was sent and answered: listed, sought, exported, watched, held against what was expected. */
export const journalRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/journal', answer: filtered((entries) => jsonList(entries, (all) => ({ entries: all }))) },
  {
    method: 'DELETE',
    path: '/journal',
    answer: ({ store }) => andThen(store.journal.clear(), noContent),
  },
  {
    method: 'GET',
    path: '/journal.har',
    answer: filtered((entries, { origin }) => jsonList(entries, archiveOf, (entry) => harEntry(entry, origin.url))),
  },
  {
    method: 'GET',
    path: '/journal.ndjson',
    answer: filtered(jsonLines),
  },
  { method: 'GET', path: '/journal/events', answer: journalEvents },
  {
    method: 'POST',
    path: '/journal/search',
    takesBody: true,
    answer: (sandbox, { body }) =>
      withVerification(
        sandbox,
        parsedBody(body, (expectation) => ({ expectations: [expectation] })),
        ({ expectations: [expectation = {}] }, entries) =>
          jsonList(entries.filter(isMetBy(expectation)), (all) => ({ entries: all })),
        (each) => ({ ...each, pointer: each.pointer.replace('/expectations/0', '') }),
      ),
  },
  {
    method: 'POST',
    path: '/journal/verify',
    takesBody: true,
    answer: (sandbox, { body }) =>
      withVerification(sandbox, parsedBody(body), (verification, entries) => json(200, verify(verification, entries))),
  },
  {
    method: 'GET',
    path: '/journal/{id}',
    answer: ({ store }, { params }) =>
      andThen(store.journal.get(params['id'] ?? ''), (entry) =>
        entry === undefined
          ? problem(404, 'the journal has no such entry; it may have been dropped or reset')
          : json(200, entry),
      ),
  },
];

function filtered(shape: (entries: readonly JournalEntry[], sandbox: Sandbox) => Answer): AdminRoute['answer'] {
  return (sandbox: Sandbox, { query }: ControlRequest): MaybePromise<Answer> => {
    const filter = readFilter(query, sandbox.contract.tables, sandbox.documents?.ids);
    if (typeof filter === 'string') return problem(400, filter);
    return andThen(sandbox.store.journal.query(filter), (entries) => shape(entries, sandbox));
  };
}

async function withVerification(
  sandbox: Sandbox,
  given: { readonly value: unknown } | { readonly answer: Answer },
  next: (verification: Verification, entries: readonly JournalEntry[]) => Answer,
  at = (each: SchemaProblem) => each,
): Promise<Answer> {
  if ('answer' in given) return given.answer;
  const problems = await verificationProblems(given.value, sandbox.contract.tables, sandbox.documents?.ids);
  if (problems.length > 0) return wrongForm(problems.map(at));
  return next(given.value as Verification, await sandbox.store.journal.query({}));
}
