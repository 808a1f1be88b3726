import { useState } from 'preact/hooks';
import type { App } from './state/app.ts';

/** Asks for the admin token. It stays in this tab, and is sent to this fake alone. */
export function Locked({ state: { link }, actions }: App) {
  const [token, setToken] = useState('');
  const message = link.kind === 'locked' ? link.message : null;
  const enter = (event: Event) => {
    event.preventDefault();
    if (token.trim() !== '') void actions.start(token.trim());
  };
  return (
    <main id="content" class="locked" tabIndex={-1}>
      <h1>This fake asks for its admin token</h1>
      <p>
        It is what the fake was started with, by <code>--admin-token-file</code> or <code>FAKE_CXONE_ADMIN_TOKEN</code>.
        It is kept until this tab is closed, and sent as <code>Authorization: Bearer</code> to this fake alone. The{' '}
        <a href="docs/">documentation</a> needs none.
      </p>
      <form onSubmit={enter}>
        <label>
          Admin token
          <input
            type="password"
            autocomplete="off"
            value={token}
            aria-invalid={message !== null}
            aria-describedby={message === null ? undefined : 'token-error'}
            onInput={({ currentTarget }) => setToken(currentTarget.value)}
          />
        </label>
        {message !== null && (
          <p id="token-error" class="complaint" role="alert">
            {message}
          </p>
        )}
        <button type="submit" class="primary">
          Open the console
        </button>
      </form>
    </main>
  );
}
