import { useEffect } from 'preact/hooks';

/** Wherever the focus is, but in no field: `/` leads to the search, j and k into the list. */
export function usePageKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
  const isTyping = target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
  if (defaultPrevented || isTyping || ctrlKey || metaKey || altKey) return;
  if (key === '/') {
    event.preventDefault();
    document.querySelector<HTMLElement>('.seek input')?.focus();
  } else if (key === 'j' || key === 'k') {
    const list = document.getElementById('exchange-list');
    if (list === null || list === document.activeElement) return;
    list.focus();
    list.dispatchEvent(new KeyboardEvent('keydown', { key }));
  }
}
