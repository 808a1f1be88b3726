/** A click on a heading that links to itself also copies its address, and says so. */
export function addLinkCopying(): void {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
    anchor.title = 'Copy the link';
    anchor.addEventListener('click', () => void copy(anchor));
  }
}

async function copy(anchor: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(anchor.href);
  } catch {
    return; // the address bar has it
  }
  anchor.dataset['copied'] = '';
  setTimeout(() => delete anchor.dataset['copied'], 2000);
}
