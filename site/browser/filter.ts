/** A field above a long list that hides what lacks one of its words, and the sections that have nothing left. */
export function addFilters(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-filter]')) addFilter(place);
}

function addFilter(place: HTMLElement): void {
  const items = [...document.querySelectorAll<HTMLElement>(place.dataset['filter'] ?? '')];
  const label = Object.assign(document.createElement('label'), { textContent: place.dataset['filterLabel'] ?? '' });
  const input = Object.assign(document.createElement('input'), { type: 'search', autocomplete: 'off' });
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  label.append(input);
  place.append(label, status);
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items) {
      const text = visibleText(item);
      item.hidden = !words.every((word) => text.includes(word));
    }
    for (const section of new Set(items.map((item) => item.closest('section'))))
      if (section !== null) section.hidden = items.every((item) => item.hidden || item.closest('section') !== section);
    const left = items.filter(({ hidden }) => !hidden).length;
    status.textContent = words.length === 0 ? '' : `${left} of ${items.length}`;
  });
}

/** What is read without opening anything: commands and claims that are folded have words of every other item. */
function visibleText(item: HTMLElement): string {
  return [...item.querySelectorAll('.named, .id.anchor, .told > p')]
    .map(({ textContent }) => textContent.toLowerCase())
    .join(' ');
}
