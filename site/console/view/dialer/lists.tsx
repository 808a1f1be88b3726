import { instantOf } from '../../../../contracts/time/index.ts';
import type { DialerReport } from '../../../../mock-server/client/index.ts';
import { uploadCommand } from '../../model/dialer-commands.ts';
import type { App } from '../../state/app.ts';
import { CodeToCopy } from '../code-to-copy.tsx';

type List = DialerReport['lists'][number];

interface ListsProps extends App {
  readonly report: DialerReport;
}

/** The calling lists, and how far each is dialed. */
export function Lists({ report: { at, lists }, ...app }: ListsProps) {
  const { sandbox, tenant } = app.state;
  return (
    <section aria-labelledby="lists-title">
      <h2 id="lists-title">Calling lists</h2>
      {lists.length === 0 && (
        <>
          <p>The tenant has no calling list. To create one and to upload two records for a skill, paste this:</p>
          <CodeToCopy {...app} what="command for a list" text={uploadCommand(sandbox.url, tenant)} />
        </>
      )}
      <ul class="cards">
        {lists.map((list) => (
          <li key={list.listId}>
            <ListCard list={list} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ListCard({ list, at }: { readonly list: List; readonly at: string }) {
  const { listId, name, isActive, skillIds, reason, records, finalized, jobs } = list;
  return (
    <section class={isActive ? 'campaign able' : 'campaign'} aria-label={`List ${listId}`}>
      <header>
        <h3>{name}</h3>
        <p class="standing">{isActive ? 'active' : 'not active'}</p>
      </header>
      <p class="facts">
        List {listId}, {reason ?? `dialed by skill ${skillIds.join(', ')}`}
      </p>
      <p class="facts">
        {finalized} of {records} records finalized
        {records > 0 && <progress aria-label={`Finalized records of list ${listId}`} max={records} value={finalized} />}
      </p>
      {jobs.length > 0 && (
        <ul class="facts" aria-label={`Uploads of list ${listId}`}>
          {jobs.toReversed().map((job) => (
            <li key={job.jobId}>
              <Job job={job} at={at} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** An upload: how far it is by the fake's clock while it runs. */
function Job({ job: { jobId, state, begins, ends }, at }: { readonly job: List['jobs'][number]; readonly at: string }) {
  const [from, to, now] = [begins, ends, at].map(instantOf) as [number, number, number];
  const percent = Math.floor((100 * (now - from)) / Math.max(1, to - from));
  return (
    <>
      Upload job {jobId}: {state}
      {state === 'complete' && (
        <>
          {' '}
          at <time dateTime={ends}>{ends.slice(11, 19)}</time>
        </>
      )}
      {state === 'running' && (
        <>
          , {percent} %, until <time dateTime={ends}>{ends.slice(11, 19)}</time>
          <progress aria-label={`Upload job ${jobId}`} max={100} value={percent} />
        </>
      )}
    </>
  );
}
