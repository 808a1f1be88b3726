import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Locked } from './locked.tsx';
import { Navigation } from './navigation.tsx';
import type { App } from './state/app.ts';
import { Compose } from './view/compose/compose.tsx';
import { Exchanges } from './view/exchange/exchanges.tsx';
import { OverridesView } from './view/overrides/overrides-view.tsx';
import { Calls } from './view/tenant/calls.tsx';
import { TenantView } from './view/tenant/tenant-view.tsx';

/** The whole page below its head. */
export function Page(app: App) {
  const { link, announcement, error } = app.state;
  if (link.kind === 'locked') return <Locked {...app} />;
  return (
    <>
      <Navigation {...app} />
      {(link.kind === 'lost' || link.kind === 'closed') && (
        <p class="banner" role="alert">
          {link.message}
        </p>
      )}
      {error !== null && (
        <p class="banner" role="alert">
          {error}{' '}
          <button type="button" onClick={() => app.actions.store.set({ error: null })}>
            Dismiss
          </button>
        </p>
      )}
      <p class="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </p>
      <main id="content" tabIndex={-1}>
        <Content {...app} />
      </main>
    </>
  );
}

function Content(app: App) {
  switch (app.state.view.name) {
    case 'exchanges':
      return <Exchanges {...app} />;
    case 'tenant':
      return <TenantView {...app} />;
    case 'overrides':
      return <OverridesView {...app} />;
    case 'calls':
      return <Calls {...app} />;
    case 'dialer':
      return <DialerWhenLoaded {...app} />;
    case 'compose':
      return <Compose {...app} />;
  }
}

/** The dialer is loaded when it is asked for, so that the first paint needs less. */
function DialerWhenLoaded(app: App) {
  const [loaded, setLoaded] = useState<{ readonly Dialer: ComponentType<App> }>();
  useEffect(() => void import('./view/dialer/dialer.tsx').then(setLoaded), []);
  return loaded && <loaded.Dialer {...app} />;
}
