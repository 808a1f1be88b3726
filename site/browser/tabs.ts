const KEY = 'fake-cxone-language';

/** Of several languages one is open at a time; the one that was opened last is open on the next page too. */
export function addTabs(): void {
  for (const group of document.querySelectorAll('[data-tabs]')) {
    const tabs = [...group.querySelectorAll<HTMLDetailsElement>('[data-tab]')];
    const last = tabs.find((tab) => tab.dataset['tab'] === remembered());
    if (last !== undefined) openOnly(tabs, last);
    for (const tab of tabs) {
      tab.addEventListener('toggle', () => {
        if (!tab.open) return;
        openOnly(tabs, tab);
        remember(tab.dataset['tab'] ?? '');
      });
    }
  }
}

function openOnly(tabs: readonly HTMLDetailsElement[], chosen: HTMLDetailsElement): void {
  for (const tab of tabs) tab.open = tab === chosen;
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
