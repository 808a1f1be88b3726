/** A button beside each block of code that copies it and says so. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'copy', textContent: 'Copy' });
    const label = block.querySelector('pre')?.getAttribute('aria-label');
    if (label) button.setAttribute('aria-label', `Copy ${label}`);
    button.addEventListener('click', () => void copy(block, button));
    block.prepend(button);
  }
}

async function copy(block: HTMLElement, button: HTMLElement): Promise<void> {
  const text = block.querySelector('code')?.textContent ?? '';
  const done = await written(text);
  button.textContent = done ? 'Copied' : 'Press Ctrl+C';
  if (!done) select(block);
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2000);
}

/** Plain HTTP pages have no clipboard unless they are of this machine. */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function select(block: HTMLElement): void {
  const code = block.querySelector('code');
  if (code !== null) getSelection()?.selectAllChildren(code);
}

/** A click on a heading that links to itself also copies its address, and says so. */
export function addLinkCopying(): void {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
    anchor.title = 'Copy the link';
    anchor.addEventListener('click', () => void copyLink(anchor));
  }
}

async function copyLink(anchor: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(anchor.href);
  } catch {
    return; // the address bar has it
  }
  anchor.dataset['copied'] = '';
  setTimeout(() => delete anchor.dataset['copied'], 2000);
}
