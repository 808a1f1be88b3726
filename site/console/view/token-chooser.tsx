import type { App } from '../state/app.ts';
import { TYPED, tokenOptions } from '../state/token-choice.ts';

/** With which token a request is sent. Those that came are not in the journal, and those of the tenant are not shown. */
export function TokenChooser({ state, actions }: App) {
  const { tenant, token } = state;
  if (tenant === null) return null;
  const choose = (parts: Partial<typeof token>) => actions.store.set({ token: { ...token, ...parts } });
  return (
    <div class="token">
      <label>
        Token
        <select value={token.choice} onChange={({ currentTarget }) => choose({ choice: currentTarget.value })}>
          {tokenOptions(tenant).map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {token.choice === TYPED && (
        <label>
          The token
          <input
            value={token.typed}
            autocomplete="off"
            spellcheck={false}
            placeholder="fake-pc-write"
            onInput={({ currentTarget }) => choose({ typed: currentTarget.value })}
          />
        </label>
      )}
    </div>
  );
}
