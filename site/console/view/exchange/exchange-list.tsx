import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import { rowWindow, scrollTopFor } from '../../model/row-window.ts';
import { isValidatedByProxy, stageTrack, stopOf, trackInWords } from '../../model/stage-track.ts';
import { Status } from '../status.tsx';
import { SmallTrack } from './stage-track.tsx';
import { useRowKeys } from './use-row-keys.ts';

/** Pixels; the style sheet says the same. */
const ROW_HEIGHT = 56;

interface ExchangeListProps {
  /** Oldest first; shown the other way round. */
  readonly entries: readonly JournalEntry[];
  readonly selected: string | null;
  open(id: string, byKey: boolean): void;
}

/**
 * The exchanges, newest first. However many there are, only the rows that are seen are in the page; they are used again
 * for other exchanges, for to make them again while somebody scrolls takes too long.
 */
export function ExchangeList({ entries, selected, open }: ExchangeListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [{ top, height }, setSeen] = useState({ top: 0, height: 600 });
  useSize(list, (height) => setSeen((seen) => ({ ...seen, height })));
  useStillness(list, entries);
  const count = entries.length;
  const { active, setActive, onKeyDown } = useRowKeys({
    count,
    page: Math.floor(height / ROW_HEIGHT),
    idOf: (row) => entries[count - 1 - row]?.id,
    rowOf: (id) => (id === null ? -1 : count - 1 - entries.findLastIndex((entry) => entry.id === id)),
    reveal: (row) => list.current !== null && reveal(list.current, row),
    open: (id) => open(id, true),
  });
  const { first, end } = rowWindow(count, ROW_HEIGHT, top, height);
  const visible = entries.slice(count - end, count - first).reverse();
  const click = (id: string) => {
    setActive(id);
    open(id, false);
  };
  return (
    <div
      ref={list}
      id="exchange-list"
      class="exchange-list"
      role="listbox"
      tabIndex={0}
      aria-label="Exchanges, newest first"
      aria-activedescendant={visible.some(({ id }) => id === active) ? `row-${active}` : undefined}
      onScroll={({ currentTarget }) => setSeen({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      onKeyDown={onKeyDown}
    >
      <div class="spacer" style={{ height: `${first * ROW_HEIGHT}px` }} />
      {visible.map((entry, at) => (
        <Option key={at} {...{ entry, active, selected, count, place: first + at + 1, click }} />
      ))}
      <div class="spacer" style={{ height: `${(count - end) * ROW_HEIGHT}px` }} />
    </div>
  );
}

interface OptionProps {
  readonly entry: JournalEntry;
  readonly active: string | null;
  readonly selected: string | null;
  readonly count: number;
  /** Counted from 1. */
  readonly place: number;
  click(id: string): void;
}

function Option({ entry, active, selected, count, place, click }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and says which row is active
    <div
      id={`row-${entry.id}`}
      class={entry.id === active ? 'row active' : 'row'}
      role="option"
      aria-selected={entry.id === selected}
      aria-setsize={count}
      aria-posinset={place}
      onClick={() => click(entry.id)}
    >
      <ExchangeRow entry={entry} />
    </div>
  );
}

/** Scrolls a list so that a row is seen whole. */
function reveal(list: Element, row: number): void {
  list.scrollTop = scrollTopFor(row, ROW_HEIGHT, list.scrollTop, list.clientHeight);
}

/** Reports how high an element is, now and whenever that changes. */
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

/** One exchange in the list. */
function ExchangeRow({ entry }: { readonly entry: JournalEntry }) {
  const { request, response, operation, at, control, document, milliseconds } = entry;
  return (
    <>
      <span class="what">
        <Status status={response.status} />
        <span class="method">{request.method}</span>
        {operation !== null && control !== true && <strong>{operation}</strong>}
        {document !== undefined && <span class="yours">yours</span>}
        <span class="path">{request.path}</span>
        {control !== true && <span class="duration">{milliseconds} ms</span>}
        <time dateTime={at}>{at.slice(11, 19)}</time>
      </span>
      {control === true && <span class="stop">the tenant was changed</span>}
      {isValidatedByProxy(entry) && (
        <span class={stopOf(entry) === undefined ? 'stop' : 'stop rejected'}>{trackInWords(entry)}</span>
      )}
      {entry.stages.length > 0 && <Way entry={entry} />}
    </>
  );
}

function Way({ entry }: { readonly entry: JournalEntry }) {
  const stop = stopOf(entry);
  const warnings = entry.findings.filter(({ severity }) => severity === 'warning').length;
  return (
    <span class="way">
      <SmallTrack of={stop?.outcome ?? 'through'} marks={stageTrack(entry)} />
      {stop === undefined ? (
        <span class="stop">
          <span class="visually-hidden">passed all stages</span>
          {warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`}
        </span>
      ) : (
        <span class={`stop ${stop.outcome}`}>
          {stop.stage} <span class="finding-code">{stop.by}</span>
        </span>
      )}
    </span>
  );
}
