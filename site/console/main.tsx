import { render } from 'preact';
import { viewAt } from './model/view.ts';
import { Page } from './page.tsx';
import { Console, isProxy } from './state/actions.ts';
import { firstState } from './state/console-state.ts';
import { SendActions } from './state/send-actions.ts';
import { createStore } from './state/store.ts';

const store = createStore(firstState(location));
const console = new Console(store);
const send = new SendActions(console);
const root = document.getElementById('console') as HTMLElement;

let isAsked = false;
/** Shows the state once before the next frame, however often it has changed. */
function show(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    render(<Page state={store.get()} console={console} send={send} />, root);
  });
}

/** Loads the contract of the fake once the page is there, and anew where its variants have changed. */
async function loadJudge(): Promise<void> {
  const { health, judge } = store.get();
  if (health === null || judge !== null) return;
  const module = await import('./validation/index.ts');
  const here = await module.contractHere(isProxy(health) ? {} : health.variants);
  store.set({ judge: { ...module, ...here } });
}

store.listen(show);
addEventListener('hashchange', () => {
  if (!/^(#\/|$)/.test(location.hash)) return; // the link that skips to the content
  store.set({ view: viewAt(location.hash), copied: null, trouble: null });
  console.refresh().catch(() => {});
});
show();
void console.start().then(() => requestIdleCallback(() => void loadJudge()));
store.listen(() => void loadJudge());
