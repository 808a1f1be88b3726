import { render } from 'preact';
import { viewAt } from './model/view.ts';
import { Page } from './page.tsx';
import { ConsoleActions, isProxy } from './state/actions.ts';
import { firstState } from './state/console-state.ts';
import { SendActions } from './state/send-actions.ts';
import { createStore } from './state/store.ts';

const store = createStore(firstState(location));
const actions = new ConsoleActions(store);
const send = new SendActions(actions);
const root = document.getElementById('console') as HTMLElement;

let isRequested = false;
/** Shows the state once before the next frame, however often it has changed. */
function show(): void {
  if (isRequested) return;
  isRequested = true;
  requestAnimationFrame(() => {
    isRequested = false;
    render(<Page state={store.get()} actions={actions} send={send} />, root);
  });
}

/** Loads the contract of the fake once the page is there, and anew where its variants have changed. */
async function loadValidation(): Promise<void> {
  const { health, validation } = store.get();
  if (health === null || validation !== null) return;
  const module = await import('./validation/index.ts');
  const here = await module.consoleContract(isProxy(health) ? {} : health.variants);
  store.set({ validation: { ...module, ...here } });
}

store.listen(show);
addEventListener('hashchange', () => {
  if (!/^(#\/|$)/.test(location.hash)) return; // the link that skips to the content
  store.set({ view: viewAt(location.hash), copied: null, error: null });
  actions.refresh().catch(() => {});
});
show();
void actions.start().then(() => requestIdleCallback(() => void loadValidation()));
store.listen(() => void loadValidation());
