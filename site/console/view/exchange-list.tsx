import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JournalEntry } from '../../../mock-server/client/index.ts';
import { rowWindow, scrollTopFor } from '../model/row-window.ts';
import { ExchangeRow } from './exchange-row.tsx';

/** Pixels; the style sheet says the same. */
const ROW_HEIGHT = 56;

interface ExchangeListProps {
  /** Oldest first; shown the other way round. */
  readonly entries: readonly JournalEntry[];
  readonly selected: string | null;
  open(id: string, byKey: boolean): void;
}

/** The exchanges, newest first. However many there are, only the rows that are seen are in the page. */
export function ExchangeList({ entries, selected, open }: ExchangeListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [{ top, height }, setSeen] = useState({ top: 0, height: 600 });
  const [active, setActive] = useState<string | null>(selected);
  useSize(list, (height) => setSeen((seen) => ({ ...seen, height })));
  useStillness(list, entries);
  const count = entries.length;
  const { first, end } = rowWindow(count, ROW_HEIGHT, top, height);
  const shown = entries.slice(count - end, count - first).reverse();
  const row = count - 1 - entries.findLastIndex(({ id }) => id === active);
  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, count - 1));
    setActive(entries[count - 1 - next]?.id ?? null);
    const element = list.current;
    if (element !== null) element.scrollTop = scrollTopFor(next, ROW_HEIGHT, element.scrollTop, element.clientHeight);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = rowAfter(event.key, row === count ? -1 : row, Math.floor(height / ROW_HEIGHT), count);
    if (to !== undefined) go(to);
    else if ((event.key === 'Enter' || event.key === ' ') && active !== null) open(active, true);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      id="exchange-list"
      class="exchange-list"
      role="listbox"
      tabIndex={0}
      aria-label="Exchanges, newest first"
      aria-activedescendant={shown.some(({ id }) => id === active) ? `row-${active}` : undefined}
      onScroll={({ currentTarget }) => setSeen({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      onKeyDown={onKeyDown}
      onFocus={() => active === null && setActive(entries.at(-1)?.id ?? null)}
    >
      <div class="spacer" style={{ height: `${first * ROW_HEIGHT}px` }} />
      {shown.map((entry, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys, as a listbox does
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and says which row is active
        <div
          key={entry.id}
          id={`row-${entry.id}`}
          class={entry.id === active ? 'row active' : 'row'}
          role="option"
          aria-selected={entry.id === selected}
          aria-setsize={count}
          aria-posinset={first + at + 1}
          onClick={() => {
            setActive(entry.id);
            open(entry.id, false);
          }}
        >
          <ExchangeRow entry={entry} />
        </div>
      ))}
      <div class="spacer" style={{ height: `${(count - end) * ROW_HEIGHT}px` }} />
    </div>
  );
}

function rowAfter(key: string, row: number, page: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
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

/** Tells how high an element is, now and whenever that changes. */
function useSize(element: { readonly current: Element | null }, tell: (height: number) => void): void {
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => tell(entry?.contentRect.height ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
}

/** Who has scrolled down goes on seeing the same rows when others come above them. */
function useStillness(list: { readonly current: Element | null }, entries: readonly JournalEntry[]): void {
  const newest = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = list;
    const before = entries.findLastIndex(({ id }) => id === newest.current);
    newest.current = entries.at(-1)?.id;
    if (current === null || before < 0 || current.scrollTop < ROW_HEIGHT) return;
    current.scrollTop += (entries.length - 1 - before) * ROW_HEIGHT;
  }, [entries]);
}
