import { useMemo } from 'preact/hooks';
import type { Finding } from '../../../../contracts/internal.ts';
import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import type { App } from '../../state/app.ts';
import type { BodyFindings } from '../../validation/annotated-findings.ts';
import { Status } from '../status.tsx';
import { AnnotatedBody, FindingNote, type ReadEvidence } from './annotated-body.tsx';

interface SideProps extends App {
  readonly entry: JournalEntry;
}

/** What was sent, with everything that is wrong with it: in the body under its very characters, otherwise above it. */
export function RequestSide({ state: { validation }, entry }: SideProps) {
  const { text, findings } = useMemo(
    () => (validation === null ? withoutLocations(entry) : validation.findingsInBody(validation.contract, entry)),
    [validation, entry],
  );
  const elsewhere = findings.filter(({ finding, place }) => place === null && finding.stage !== 'respond');
  return (
    <section class="side" aria-labelledby="request-title">
      <h3 id="request-title">Request</h3>
      <Headers of="request" headers={entry.request.headers} />
      {elsewhere.length > 0 && (
        <FindingNotes
          label="Not about characters of the body"
          findings={elsewhere.map(({ finding }) => finding)}
          read={validation?.evidenceShown}
        />
      )}
      {text === '' ? (
        <p class="nothing">No body</p>
      ) : (
        <AnnotatedBody label="Body of the request" text={text} findings={findings} read={validation?.evidenceShown} />
      )}
    </section>
  );
}

/** Before the contract is loaded. */
function withoutLocations({ request, findings }: JournalEntry): BodyFindings {
  return { text: request.body, findings: findings.map((finding) => ({ finding, place: null })) };
}

interface SideProps extends App {
  readonly entry: JournalEntry;
}

/** What came back. */
export function AnswerSide({ state: { validation }, entry: { response, findings } }: SideProps) {
  const { status, headers, body } = response;
  const ofAnswer = findings.filter(({ stage }) => stage === 'respond');
  const text = validation === null ? body : validation.formattedJson(body);
  return (
    <section class="side" aria-labelledby="answer-title">
      <h3 id="answer-title">
        Response <Status status={status} />
      </h3>
      <Headers of="response" headers={headers} />
      {ofAnswer.length > 0 && (
        <FindingNotes label="About the response" findings={ofAnswer} read={validation?.evidenceShown} />
      )}
      {text === '' ? (
        <p class="nothing">No body</p>
      ) : (
        <AnnotatedBody label="Body of the response" text={text} findings={[]} read={undefined} />
      )}
    </section>
  );
}

interface NotesProps {
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly read: ReadEvidence;
}

/** Findings that are about no characters of a body. */
function FindingNotes({ label, findings, read }: NotesProps) {
  return (
    <ul class="notes" aria-label={label}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.pointer}`}>
          <FindingNote finding={finding} read={read} />
        </li>
      ))}
    </ul>
  );
}

/** Headers as they came, folded: most of the time they are not what is sought. */
function Headers({ of, headers }: { readonly of: string; readonly headers: Readonly<Record<string, string>> }) {
  const all = Object.entries(headers);
  return (
    <details class="headers">
      <summary>
        {all.length} {all.length === 1 ? 'header' : 'headers'}
        <span class="visually-hidden"> of the {of}</span>
      </summary>
      <dl>
        {all.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
