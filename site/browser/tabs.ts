const KEY = 'fake-cxone-language';

/** Of several languages the one that was opened last is open on the next page too; a browser lets only one be open. */
export function addTabs(): void {
  for (const group of document.querySelectorAll('[data-tabs]')) {
    const tabs = [...group.querySelectorAll<HTMLDetailsElement>('[data-tab]')];
    const last = tabs.find((tab) => tab.dataset['tab'] === remembered());
    if (last !== undefined) last.open = true;
    for (const tab of tabs) {
      tab.addEventListener('toggle', () => {
        if (tab.open) remember(tab.dataset['tab'] ?? '');
      });
    }
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // it holds for this page
  }
}
