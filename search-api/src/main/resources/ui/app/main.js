import { createArticleView } from './article/view.js';
import { fillFrame, switchLanguage } from './base/words.js';
import { toggleTheme, labelTheme } from './base/theme.js';
import { createCompanyView } from './company/view.js';
import { listenToKeys, showKeys } from './keys.js';
import { createRouter } from './router.js';
import { read, write } from './search/address.js';
import { createSearchView } from './search/view.js';
import { createSourcesView } from './sources/view.js';

const main = document.getElementById('main');
const views = {
  search: (element) => createSearchView(element, router),
  article: createArticleView,
  company: createCompanyView,
  sources: createSourcesView,
};
const router = createRouter(main, views);

document.getElementById('search-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const search = read(new URLSearchParams(location.search)); // the filters stay in force
  router.go(write({ ...search, q: document.getElementById('q').value.trim() }));
});
document.getElementById('language').addEventListener('click', () => {
  switchLanguage();
  frame();
  router.again();
});
document.getElementById('theme').addEventListener('click', toggleTheme);
document.getElementById('keys').addEventListener('click', showKeys);
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault(); // a fragment would become a place of its own in the history
  main.focus();
});
listenToKeys();

function frame() {
  fillFrame();
  labelTheme();
  const button = document.getElementById('language');
  const english = document.documentElement.lang === 'en';
  button.textContent = english ? '中文' : 'EN';
  button.lang = english ? 'zh-Hans' : 'en';
  button.setAttribute('aria-label', english ? '中文界面' : 'EN, English interface');
}

frame();
router.begin();
