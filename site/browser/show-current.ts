/** Where the list of pages is a strip that scrolls, the page that is shown is brought into sight. */
export function showCurrentPage(): void {
  const list = document.querySelector<HTMLElement>('.pages > ul');
  const current = list?.querySelector<HTMLElement>('[aria-current]');
  if (list && current) list.scrollLeft = current.offsetLeft - (list.clientWidth - current.clientWidth) / 2;
}
