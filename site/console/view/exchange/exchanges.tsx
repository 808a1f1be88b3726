import { useLayoutEffect } from 'preact/hooks';
import { conditionsIn } from '../../model/filter-query.ts';
import { fragmentOf } from '../../model/view.ts';
import { isProxy } from '../../state/actions.ts';
import type { App } from '../../state/app.ts';
import { CodeToCopy } from '../code-to-copy.tsx';
import { ExchangeDetail } from './exchange-detail.tsx';
import { ExchangeList } from './exchange-list.tsx';
import { ExchangeToolbar } from './exchange-toolbar.tsx';
import { TrackLegend } from './stage-track.tsx';
import { usePageKeys } from './use-row-keys.ts';

/** The exchanges as they arrive, and beside them the one that is open. */
export function Exchanges(app: App) {
  const { state } = app;
  const { entries } = state.journal;
  const id = state.view.name === 'exchanges' ? state.view.id : null;
  const opened = id === null ? undefined : entries.findLast((entry) => entry.id === id);
  useLayoutEffect(() => {
    if (opened === undefined || !isToBeFocused(id)) return;
    document.getElementById('exchange-title')?.focus();
  }, [opened?.id]);
  usePageKeys();
  const isUnfiltered = state.filter.text === '' && conditionsIn(state.filter) === 0;
  return (
    <div class={opened === undefined ? 'exchanges' : 'exchanges opened'}>
      <h1 class="visually-hidden">Exchanges</h1>
      <section class="listing" aria-label="Exchanges">
        <ExchangeToolbar {...app} />
        {entries.length > 0 ? (
          <ExchangeList entries={entries} selected={id} open={open} />
        ) : (
          !isUnfiltered && state.link.kind === 'live' && <p class="nothing">No exchange matches this filter.</p>
        )}
      </section>
      <section class="opened-exchange" aria-label="The exchange that is open">
        {opened !== undefined ? (
          <ExchangeDetail {...app} entry={opened} />
        ) : entries.length > 0 || !isUnfiltered ? (
          <NoneOpen id={id} />
        ) : (
          state.link.kind === 'live' && <EmptyJournal {...app} />
        )}
      </section>
    </div>
  );
}

function NoneOpen({ id }: { readonly id: string | null }) {
  return (
    <div class="none-open">
      <p>{id === null ? 'Select an exchange to see its details.' : `${id} is not in this list.`}</p>
      <TrackLegend />
    </div>
  );
}

let openedByKey: string | null = null;

function open(id: string, byKey: boolean): void {
  openedByKey = byKey ? id : null;
  const fragment = fragmentOf({ name: 'exchanges', id });
  if (location.hash === fragment) document.getElementById('exchange-title')?.focus();
  else location.hash = fragment;
}

/** A click leaves the focus in the list, unless the list makes way for what it has opened. */
function isToBeFocused(id: string | null): boolean {
  const isListGone = document.getElementById('exchange-list')?.offsetParent === null;
  return isListGone || openedByKey === id;
}

/** What to do first. */
function EmptyJournal(app: App) {
  const { sandbox, health } = app.state;
  if (isProxy(health)) return <p class="nothing">Nothing has come through this proxy yet.</p>;
  const command = `curl -i ${sandbox.url}/ccapi/v2/outbound/personal-connection/call \\
  -H 'Authorization: Bearer fake-pc-write' -H 'Content-Type: application/json' \\
  -d '{"contact": {"externalId": "ext-12345", "phone": "+15550199"}, "campaignId": "camp-abc-123", "scriptId": "script-xyz-999"}'`;
  return (
    <div class="welcome">
      <h2>Nothing has been sent yet</h2>
      <p>
        Each request that this fake gets appears here, with the stage that rejected it and how to correct it. To see
        one, paste this:
      </p>
      <CodeToCopy {...app} what="command" text={command} />
      <p>
        It is the request of the forum thread, and is rejected as it was there. Or{' '}
        <a href="#/compose">compose one here</a>.
      </p>
    </div>
  );
}
