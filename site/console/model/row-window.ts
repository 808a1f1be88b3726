/** The rows of a long list that are worth having in the page. */
export interface RowWindow {
  readonly first: number;
  /** Behind the last one. */
  readonly end: number;
}

/** Rows above and below what is seen, so that a page scrolled by a key is there at once. */
const MARGIN = 10;

/** Which rows a view of some height shows, all measures in pixels. */
export function rowWindow(count: number, rowHeight: number, scrollTop: number, height: number): RowWindow {
  const first = Math.floor(scrollTop / rowHeight) - MARGIN;
  const end = Math.ceil((scrollTop + height) / rowHeight) + MARGIN;
  return { first: Math.max(0, Math.min(first, count)), end: Math.min(count, Math.max(end, 0)) };
}

/** Where a view must be scrolled to so that a row is seen whole; where it is, if it is seen. */
export function scrollTopFor(row: number, rowHeight: number, scrollTop: number, height: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}
