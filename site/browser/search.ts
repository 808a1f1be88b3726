import { found, type Indexed } from './found.ts';
import { fragment } from './fragment.ts';

declare global {
  var fakeCxoneSearch: readonly Indexed[] | undefined;
}

const MOST = 60;

/** On the page of the search a field that answers while one types; on every page `/` leads there. */
export function addSearch(): void {
  const place = document.querySelector<HTMLElement>('[data-search]');
  if (place === null) return void addShortcut();
  const input = document.createElement('input');
  Object.assign(input, { type: 'search', id: 'query', autocomplete: 'off', spellcheck: false });
  const label = Object.assign(document.createElement('label'), {
    htmlFor: 'query',
    textContent: 'Code, field, claim or word',
  });
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = Object.assign(document.createElement('ol'), { className: 'found' });
  place.append(label, input, status, list);
  const answer = () => show(input.value, status, list);
  input.addEventListener('input', () => {
    history.replaceState(null, '', `#q=${encodeURIComponent(input.value)}`);
    answer();
  });
  input.value = /^q=(.*)$/s.exec(fragment())?.[1] ?? '';
  answer();
  input.focus();
}

function show(query: string, status: HTMLElement, list: HTMLElement): void {
  const all = query.trim() === '' ? [] : found(globalThis.fakeCxoneSearch ?? [], query);
  status.textContent = query.trim() === '' ? '' : all.length === 1 ? '1 place' : `${all.length} places`;
  list.replaceChildren(...all.slice(0, MOST).map(line));
}

function line([kind, name, href, text]: Indexed): HTMLElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href });
  link.append(Object.assign(document.createElement('code'), { textContent: name }));
  item.append(
    link,
    Object.assign(document.createElement('span'), { className: 'kind', textContent: kind }),
    Object.assign(document.createElement('p'), { textContent: text }),
  );
  return item;
}

function addShortcut(): void {
  addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    location.href = 'search.html';
  });
}
