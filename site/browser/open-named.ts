import { fragment } from './fragment.ts';

/** A link may lead into a closed element: everything around it is opened, also where the address changes later. */
export function openWhatIsNamed(): void {
  open();
  addEventListener('hashchange', open);
}

function open(): void {
  const id = fragment();
  const named = id === '' ? null : document.getElementById(id);
  if (named === null) return;
  for (let each: Element | null = named; each !== null; each = each.parentElement) {
    if (each instanceof HTMLDetailsElement) each.open = true;
  }
  for (const each of named.closest('article')?.querySelectorAll<HTMLDetailsElement>('details[data-open]') ?? [])
    each.open = true;
  named.scrollIntoView();
}
