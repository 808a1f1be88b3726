import { useMemo } from 'preact/hooks';
import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import { canBeResent, resentRequest } from '../../model/resent-request.ts';
import { isValidatedByProxy, stopOf } from '../../model/stage-track.ts';
import { isProxy } from '../../state/actions.ts';
import type { App } from '../../state/app.ts';
import { CodeToCopy } from '../code-to-copy.tsx';
import { Corrected } from '../corrected.tsx';
import { Status } from '../status.tsx';
import { TokenChooser } from '../token-chooser.tsx';
import { FindingNote, type ReadEvidence } from './annotated-body.tsx';
import { AnswerSide, RequestSide } from './exchange-sides.tsx';
import { LargeTrack } from './stage-track.tsx';

interface DetailProps extends App {
  readonly entry: JournalEntry;
}

/** One exchange: where it went, what was sent and answered, what is wrong with it and how it would be right. */
export function ExchangeDetail({ entry, ...app }: DetailProps) {
  const { validation, tenant } = app.state;
  const corrected = useMemo(
    () =>
      entry.document === undefined
        ? (validation?.correctedBody(validation.contract, entry.operation, entry.request.body, tenant) ?? null)
        : null,
    [validation, entry, tenant],
  );
  const back = () => document.getElementById('exchange-list')?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    location.hash = '#/exchanges';
    requestAnimationFrame(back);
  };
  return (
    <article aria-labelledby="exchange-title" onKeyDown={onKeyDown}>
      <DetailHead entry={entry} read={validation?.evidenceShown} />
      <ExchangeActions {...app} entry={entry} />
      <CopiedPanel {...app} />
      <div class="sides">
        <RequestSide {...app} entry={entry} />
        <AnswerSide {...app} entry={entry} />
      </div>
      {corrected !== null && (
        <Corrected {...app} sent={validation?.formattedJson(entry.request.body) ?? ''} corrected={corrected} />
      )}
    </article>
  );
}

/** What it was, when, and where it went. */
function DetailHead({ entry, read }: { readonly entry: JournalEntry; readonly read: ReadEvidence }) {
  const { request, response, operation, id, at, key, proxied, control, milliseconds } = entry;
  return (
    <header>
      <a class="back" href="#/exchanges">
        All exchanges
      </a>
      <h2 id="exchange-title" tabIndex={-1}>
        <Status status={response.status} /> {request.method} <span class="path">{request.path}</span>
      </h2>
      <p class="meta">
        {id} at <time dateTime={at}>{at}</time>
        {operation !== null && `, ${operation}`}
        {entry.document !== undefined && `, by your document ${entry.document.title} (grade: yours)`}
        {key !== null && `, test key ${key}`}
        {proxied !== undefined && `, answered by ${proxied.answeredBy}`}
        {control !== true && `, ${milliseconds} ms`}
      </p>
      {entry.stages.length > 0 && <LargeTrack entry={entry} />}
      <Verdict entry={entry} read={read} />
    </header>
  );
}

/** What a document of the user says of the request, with the places in the document. */
function DocumentProblems({ problems }: { readonly problems: NonNullable<JournalEntry['document']>['problems'] }) {
  return (
    <ul class="set" aria-label="What the document says">
      {problems.map((each) => (
        <li key={`${each.in} ${each.pointer} ${each.rule}`}>
          <code>
            {each.in}
            {each.pointer}
          </code>{' '}
          {each.problem} <span class="meta">by {each.rule}</span>
        </li>
      ))}
    </ul>
  );
}

/** In a sentence, why it has this response; and what decided it, before everything else that was found. */
function Verdict({ entry, read }: { readonly entry: JournalEntry; readonly read: ReadEvidence }) {
  const stop = stopOf(entry);
  const { findings, override, control, document } = entry;
  if (override !== null) return <p class="verdict chosen">The response was overridden: {override.why}</p>;
  if (control === true) return <p class="verdict">The tenant was changed.</p>;
  const isBeside = isValidatedByProxy(entry);
  if (stop === undefined)
    return <p class="verdict">{isBeside ? 'It is valid against the contract.' : 'It passed all stages.'}</p>;
  const [first] = findings.filter(({ code }) => code === stop.by);
  return (
    <>
      <p class="verdict rejected">
        {isBeside ? 'Wrong' : 'Rejected'} at <strong>{stop.stage}</strong>
        {first === undefined && `: ${stop.by}`}
      </p>
      {document !== undefined && first === undefined && <DocumentProblems problems={document.problems} />}
      {first !== undefined && (
        <section class="cause" aria-label="The cause">
          <FindingNote finding={first} read={read} />
          {findings.length > 1 && <p class="meta">{othersInWords(findings.length - 1)}</p>}
        </section>
      )}
    </>
  );
}

function othersInWords(count: number): string {
  return `${count} other ${count === 1 ? 'finding' : 'findings'} did not decide the response; see the request.`;
}

interface ActionsProps extends App {
  readonly entry: JournalEntry;
}

/** What can be done with an exchange. A proxy sends nothing again: what is behind it may ring a phone. */
function ExchangeActions({ entry, ...app }: ActionsProps) {
  const { send, state, actions } = app;
  const request = resentRequest(entry);
  if (isProxy(state.health)) return null;
  if (!canBeResent(request)) return <p class="meta">It cannot be sent again. {request.why}</p>;
  const toForm = () => {
    actions.store.set({ draft: entry.request.body, sent: null });
    location.hash = '#/compose';
  };
  return (
    <div class="actions">
      <button type="button" class="primary" onClick={() => send.replay(entry)}>
        Replay
      </button>
      <button type="button" onClick={() => send.copyCurl(entry)}>
        Copy as curl
      </button>
      <button type="button" onClick={() => send.copyTest(entry)}>
        Copy as test
      </button>
      {entry.operation === 'placeCall' && (
        <button type="button" onClick={toForm}>
          Edit as sent
        </button>
      )}
      {request.needsToken && <TokenChooser {...app} />}
    </div>
  );
}

/** What was copied, to be read before it is pasted; and to be copied by hand where a page may not do that. */
function CopiedPanel(app: App) {
  const { copied } = app.state;
  if (copied === null) return null;
  return (
    <section class="copied" aria-label={`The ${copied.what}`}>
      <p>
        {copied.isOnClipboard ? `The ${copied.what} is on the clipboard.` : `Copy the ${copied.what} from here.`}{' '}
        <button type="button" onClick={() => app.actions.store.set({ copied: null })}>
          Close
        </button>
      </p>
      <CodeToCopy {...app} what={copied.what} text={copied.text} />
    </section>
  );
}
