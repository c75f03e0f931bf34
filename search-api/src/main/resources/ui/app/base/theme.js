import { remember } from './memory.js';
import { t } from './words.js';

const root = document.documentElement;

/** Says on the button what it will do. */
export function labelTheme() {
  const words = t(root.dataset.theme === 'dark' ? 'themeLight' : 'themeDark');
  const button = document.getElementById('theme');
  button.setAttribute('aria-label', words);
  button.title = words;
}

/** Changes between light and dark; a choice that equals the system's is left to the system. */
export function toggleTheme() {
  const next = root.dataset.theme === 'dark' ? 'light' : 'dark';
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.theme = next;
  remember('theme', next === system ? null : next);
  labelTheme();
}
