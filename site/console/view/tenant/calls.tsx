import { useState } from 'preact/hooks';
import type { CallRecord } from '../../../../mock-server/client/index.ts';
import { fragmentOf } from '../../model/view.ts';
import type { App } from '../../state/app.ts';
import { ScrollingTable } from '../scrolling-table.tsx';
import { useLiveView } from '../use-live-view.ts';

const COLUMNS = ['Call', 'Contact', 'Campaign', 'Number', 'State', 'Attempts', 'Disposition'];

/** The calls that were asked for, their outcome, and those that may have rung somebody twice. */
export function Calls(app: App) {
  const { calls } = app.state;
  const look = () => app.actions.act(async () => {});
  useLiveView(app);
  return (
    <div class="sheet">
      <h1>Calls</h1>
      <p class="lede">
        Calls advance with the fake's clock. This list is live; open a call for its history.{' '}
        <button type="button" onClick={look}>
          Refresh
        </button>
      </p>
      {calls !== null && calls.doubleDials.length > 0 && <DoubleDials {...app} />}
      {calls !== null && calls.calls.length === 0 ? (
        <p class="nothing">No calls yet.</p>
      ) : (
        <ScrollingTable label="All calls" columns={COLUMNS}>
          {calls?.calls.toReversed().map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </ScrollingTable>
      )}
    </div>
  );
}

function CallRow({ call }: { readonly call: CallRecord }) {
  const { id, at, contact, campaignId, number, state, reason, attempts, disposition } = call;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" class="expand" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {id}
          </button>{' '}
          <time dateTime={at}>{at.slice(11, 19)}</time>
        </th>
        <td>{contact}</td>
        <td>{campaignId ?? 'none'}</td>
        <td>{number}</td>
        <td>
          {state}
          {reason !== null && <span class="meta"> {reason}</span>}
        </td>
        <td>{attempts}</td>
        <td>{disposition?.name ?? ''}</td>
      </tr>
      {isOpen && (
        <tr class="history">
          <td colSpan={7}>
            <CallHistory call={call} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Every state that a call came to. */
function CallHistory({ call: { id, scriptId, history, disposition } }: { readonly call: CallRecord }) {
  return (
    <section aria-label={`History of ${id}`}>
      <ol>
        {history.map(({ state, at, number }) => (
          <li key={`${at} ${state}`}>
            <time dateTime={at}>{at.slice(11, 19)}</time> {state}, {number}
          </li>
        ))}
      </ol>
      <p class="meta">
        Script {scriptId ?? 'none'}
        {disposition !== null &&
          `, disposition ${disposition.name}${disposition.id === null ? '' : ` (${disposition.id})`}`}
      </p>
    </section>
  );
}

function DoubleDials({ state: { calls } }: App) {
  return (
    <section class="double-dials" aria-labelledby="double-title">
      <h2 id="double-title">Double dials</h2>
      <ul>
        {calls?.doubleDials.map(({ contact, number, seconds, calls: [first, second], journal: [, again] }) => (
          <li key={second}>
            {second} calls {number} of {contact} {seconds} s after {first}: see{' '}
            <a href={fragmentOf({ name: 'exchanges', id: again })}>{again}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
