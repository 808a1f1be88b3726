import { addCopyButtons, addLinkCopying } from './copy.ts';
import { addFilters } from './filter.ts';
import { openWhatIsNamed } from './open-named.ts';
import { addSearch } from './search.ts';
import { showCurrentPage } from './show-current.ts';
import { addTabs } from './tabs.ts';
import { addThemeSwitch, showRememberedTheme } from './theme.ts';

// before the first paint, so that a page does not flash in the other theme
showRememberedTheme();

document.addEventListener('DOMContentLoaded', () => {
  addThemeSwitch();
  addCopyButtons();
  addLinkCopying();
  addFilters();
  addTabs();
  addSearch();
  showCurrentPage();
  openWhatIsNamed();
});
