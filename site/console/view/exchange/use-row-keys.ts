import { useEffect, useState } from 'preact/hooks';

/** Which row of a list the keys are at, and what a key does. */
export interface RowKeys {
  /** Id of a row, or null. */
  readonly active: string | null;
  setActive(id: string | null): void;
  onKeyDown(event: KeyboardEvent): void;
}

interface RowKeysProps {
  /** Ids of the rows, by their number; undefined behind the last. */
  idOf(row: number): string | undefined;
  readonly count: number;
  /** Rows that are seen at once. */
  readonly page: number;
  rowOf(id: string | null): number;
  reveal(row: number): void;
  open(id: string): void;
}

/** Keys for a list box: up and down (also j and k), by pages, first and last; Enter or space opens. */
export function useRowKeys({ idOf, count, page, rowOf, reveal, open }: RowKeysProps): RowKeys {
  const [active, setActive] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = rowAfter(event.key, rowOf(active), page, count);
    if (to !== undefined) {
      const row = Math.max(0, Math.min(to, count - 1));
      setActive(idOf(row) ?? null);
      reveal(row);
    } else if ((event.key === 'Enter' || event.key === ' ') && active !== null) open(active);
    else return;
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}

function rowAfter(key: string, row: number, page: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return row + 1;
    case 'ArrowUp':
    case 'k':
      return row - 1;
    case 'PageDown':
      return row + page;
    case 'PageUp':
      return row - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Wherever the focus is, but in no field: `/` leads to the search, j and k into the list. */
export function usePageKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onPageKey);
    return () => removeEventListener('keydown', onPageKey);
  }, []);
}

function onPageKey(event: KeyboardEvent): void {
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
