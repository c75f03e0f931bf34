import { dotted, h } from '../base/dom.js';
import { fullTime } from '../base/time.js';
import { number, t } from '../base/words.js';
import { write } from '../search/address.js';

// Characters or words that a reader takes in within a minute.
const HAN_A_MINUTE = 400;
const WORDS_A_MINUTE = 230;

function takenFrom(medium) {
  if (!medium) return null;
  return h('a', { href: write({ origin: [medium] }), title: t('takenFromHint', { name: medium }) }, t('takenFrom', { name: medium }));
}

function updated({ modifiedAt, publishedAt }) {
  const when = modifiedAt !== publishedAt && fullTime(modifiedAt);
  return when && h('span', { class: 'updated' }, t('updatedOn'), ' ', when);
}

function minutes({ words, language }) {
  const pace = /^(zh|ja|ko)/.test(language ?? '') ? HAN_A_MINUTE : WORDS_A_MINUTE;
  return Math.max(1, Math.round(words / pace));
}

function length(article) {
  if (!article.words) return [];
  return [t('length', { n: number(article.words) }), t('readingTime', { n: number(minutes(article)) })];
}

/** Where the text was taken from, who edited it, when it was changed and how long it is, as far as it is known. */
export function provenance(article) {
  const editor = article.editor && t('editedBy', { name: article.editor });
  return h('p', { class: 'meta provenance' }, dotted(takenFrom(article.origin), editor, updated(article), ...length(article)));
}
