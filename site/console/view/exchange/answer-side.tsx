import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import type { App } from '../../app.ts';
import { Status } from '../status.tsx';
import { AnnotatedBody } from './annotated-body.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { Headers } from './headers.tsx';

interface SideProps extends App {
  readonly entry: JournalEntry;
}

/** What came back. */
export function AnswerSide({ state: { judge }, entry: { response, findings } }: SideProps) {
  const { status, headers, body } = response;
  const ofAnswer = findings.filter(({ stage }) => stage === 'respond');
  const text = judge === null ? body : judge.laidOut(body);
  return (
    <section class="side" aria-labelledby="answer-title">
      <h3 id="answer-title">
        Answer <Status status={status} />
      </h3>
      <Headers of="answer" headers={headers} />
      {ofAnswer.length > 0 && <FindingNotes label="About the answer" findings={ofAnswer} />}
      {text === '' ? (
        <p class="nothing">No body</p>
      ) : (
        <AnnotatedBody label="Body of the answer" text={text} findings={[]} />
      )}
    </section>
  );
}
