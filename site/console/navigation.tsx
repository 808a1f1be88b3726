import { consoleOf } from './model/sandbox-address.ts';
import { fragmentOf, type View } from './model/view.ts';
import { isProxy } from './state/actions.ts';
import type { App } from './state/app.ts';

const VIEWS: readonly (readonly [view: View, title: string])[] = [
  [{ name: 'exchanges', id: null }, 'Exchanges'],
  [{ name: 'compose' }, 'Compose'],
  [{ name: 'tenant' }, 'Tenant'],
  [{ name: 'overrides' }, 'Overrides'],
  [{ name: 'calls' }, 'Calls'],
  [{ name: 'dialer' }, 'Dialer'],
];

/** Where one can go, in which sandbox one is, and whether the fake is there. */
export function Navigation(app: App) {
  const { view, health } = app.state;
  const views = isProxy(health) ? VIEWS.slice(0, 1) : VIEWS;
  return (
    <section class="bar" aria-label="Navigation">
      <nav aria-label="Views">
        <ul>
          {views.map(([each, title]) => (
            <li key={title}>
              <a href={fragmentOf(each)} aria-current={each.name === view.name ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {!isProxy(health) && <SandboxChooser {...app} />}
      <LinkState {...app} />
    </section>
  );
}

function SandboxChooser({ state: { sandbox, keys }, actions }: App) {
  const known = sandbox.key === null || keys.includes(sandbox.key) ? keys : [sandbox.key, ...keys];
  const go = (key: string) => location.assign(consoleOf(sandbox.root, key === '' ? null : key) + location.hash);
  return (
    <label class="sandbox">
      Sandbox
      <select
        value={sandbox.key ?? ''}
        onFocus={() => void actions.refresh().catch(() => {})}
        onChange={({ currentTarget }) => go(currentTarget.value)}
      >
        <option value="">default</option>
        {known.map((key) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
      </select>
    </label>
  );
}

function LinkState({ state: { link, journal } }: App) {
  const word = link.kind === 'live' && journal.pending !== null ? 'paused' : link.kind;
  return <p class={`link ${word}`}>{word}</p>;
}
