type Theme = 'light' | 'dark' | 'system';

const KEY = 'fake-cxone-theme';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Shows the page in the theme that was chosen before; without one it follows the system. */
export function showRememberedTheme(): void {
  show(remembered());
}

/** A switch in the head of the page: system, light, dark. */
export function addThemeSwitch(): void {
  const choice = document.createElement('fieldset');
  choice.className = 'themes';
  choice.append(
    Object.assign(document.createElement('legend'), { textContent: 'Theme', className: 'visually-hidden' }),
  );
  for (const theme of THEMES) choice.append(option(theme));
  document.querySelector('.masthead')?.append(choice);
}

function option(theme: Theme): HTMLElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name: 'theme', value: theme, checked: remembered() === theme });
  input.addEventListener('change', () => {
    remember(theme);
    show(theme);
  });
  label.append(input, theme);
  return label;
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Where pages may keep nothing, nothing is remembered. */
function remembered(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // it holds for this page
  }
}
