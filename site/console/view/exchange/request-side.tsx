import { useMemo } from 'preact/hooks';
import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import type { App } from '../../app.ts';
import type { PlacedBody } from '../../validation/annotated-findings.ts';
import { AnnotatedBody } from './annotated-body.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { Headers } from './headers.tsx';

interface SideProps extends App {
  readonly entry: JournalEntry;
}

/** What was sent, with everything that is wrong with it: in the body under its very characters, otherwise above it. */
export function RequestSide({ state: { judge }, entry }: SideProps) {
  const { text, findings } = useMemo(
    () => (judge === null ? unplaced(entry) : judge.placedBody(judge.contract, entry)),
    [judge, entry],
  );
  const elsewhere = findings.filter(({ finding, place }) => place === null && finding.stage !== 'respond');
  return (
    <section class="side" aria-labelledby="request-title">
      <h3 id="request-title">Request</h3>
      <Headers of="request" headers={entry.request.headers} />
      {elsewhere.length > 0 && (
        <FindingNotes label="Not about characters of the body" findings={elsewhere.map(({ finding }) => finding)} />
      )}
      {text === '' ? (
        <p class="nothing">No body</p>
      ) : (
        <AnnotatedBody label="Body of the request" text={text} findings={findings} />
      )}
    </section>
  );
}

/** Before the contract is loaded. */
function unplaced({ request, findings }: JournalEntry): PlacedBody {
  return { text: request.body, findings: findings.map((finding) => ({ finding, place: null })) };
}
