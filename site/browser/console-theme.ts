import { addThemeSwitch, showRememberedTheme } from './theme.ts';

// before the first paint, so that the page does not flash in the other theme
showRememberedTheme();

document.addEventListener('DOMContentLoaded', addThemeSwitch);
