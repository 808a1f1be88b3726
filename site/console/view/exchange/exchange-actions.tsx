import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import type { App } from '../../app.ts';
import { canBeResent, resentRequest } from '../../model/resent-request.ts';
import { isProxy } from '../../state/actions.ts';
import { TokenChooser } from '../compose/token-chooser.tsx';

interface ActionsProps extends App {
  readonly entry: JournalEntry;
}

/** What can be done with an exchange. A proxy sends nothing again: what is behind it may ring a phone. */
export function ExchangeActions({ entry, ...app }: ActionsProps) {
  const { send, state, console } = app;
  const request = resentRequest(entry);
  if (isProxy(state.health)) return null;
  if (!canBeResent(request)) return <p class="meta">It cannot be sent again. {request.why}</p>;
  const toForm = () => {
    console.store.set({ draft: entry.request.body, sent: null });
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
          Open in the form
        </button>
      )}
      {request.needsToken && <TokenChooser {...app} />}
    </div>
  );
}
