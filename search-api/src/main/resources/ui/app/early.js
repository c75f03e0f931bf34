// Runs before the first paint, so that neither colours nor language change before the reader's eyes.
(function () {
  'use strict';
  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be forbidden; the page works without it
    }
  }
  var root = document.documentElement;
  var dark = matchMedia('(prefers-color-scheme: dark)');
  function paint() {
    root.dataset.theme = stored('shangwen.theme') || (dark.matches ? 'dark' : 'light');
  }
  paint();
  dark.addEventListener('change', paint);
  root.lang = stored('shangwen.language') === 'en' ? 'en' : 'zh-Hans';
})();
