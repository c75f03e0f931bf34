import { en } from '../words/en.js';
import { zh } from '../words/zh.js';
import { remember } from './memory.js';

const languages = { 'zh-Hans': zh, en };

/** The language shown: zh-Hans or en. */
export function language() {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-Hans';
}

/** The words for a key in the language shown; values named {so} are filled in. */
export function t(key, values = {}) {
  const words = languages[language()][key];
  if (words === undefined) throw new Error(`no words for ${key}`);
  if (typeof words === 'function') return words({ ...values, number });
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** The words for a key, or the fallback where there are none: for names that the server gives out. */
export function named(key, fallback) {
  return languages[language()][key] ?? fallback;
}

/** A number as the language writes it. */
export function number(value) {
  return new Intl.NumberFormat(language()).format(value);
}

/** Shows the other language. */
export function switchLanguage() {
  document.documentElement.lang = language() === 'en' ? 'zh-Hans' : 'en';
  remember('language', language() === 'en' ? 'en' : null);
}

/** Puts words into the parts of the page that stand in index.html. */
export function fillFrame() {
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = t(node.dataset.word);
  for (const node of document.querySelectorAll('[data-word-label]')) node.setAttribute('aria-label', t(node.dataset.wordLabel));
  for (const node of document.querySelectorAll('[data-word-placeholder]')) node.placeholder = t(node.dataset.wordPlaceholder);
}
