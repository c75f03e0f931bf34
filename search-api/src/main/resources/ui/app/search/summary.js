import { h, icon } from '../base/dom.js';
import { companyAddress } from '../base/links.js';
import { nameOf } from '../base/names.js';
import { monthName } from '../base/time.js';
import { number, t } from '../base/words.js';
import { LISTS, filterCount, monthOf, toggled, unfiltered, write } from './address.js';

const SORTS = ['relevance', 'newest', 'oldest'];

/** The query with the words that named companies in quotes: searched as characters, not as companies. */
export function literal(query, companies) {
  return companies.reduce((text, { from }) => (text.includes(`"${from}"`) ? text : text.replace(from, () => `"${from}"`)), query);
}

/** How the query was read, with a way to have it read otherwise. */
function reading(search, { companies = [], text = '' } = {}) {
  if (companies.length === 0) return null;
  const read = companies.map((one, i) => [
    i > 0 && t('listComma'),
    h('a', { href: companyAddress(one.id), class: 'strong' }, one.name),
    one.from !== one.name && t('readFrom', { from: one.from }),
  ]);
  const plain = write({ ...search, q: literal(search.q, companies) });
  return h('p', { class: 'reading' }, t('readAs'), ' ', read, text && t('readText', { text }), h('span', { class: 'reading-way' }, h('a', { href: plain }, t('readLiteral'))));
}

function chosenName(kind, value) {
  return kind === 'company' || kind === 'source' ? nameOf(kind, value) : value;
}

function rangeName({ from, to, ...rest }) {
  const month = monthOf({ from, to, ...rest });
  if (month) return monthName(month);
  return from && to ? t('fromTo', { from, to }) : t(from ? 'fromOnly' : 'toOnly', { from, to });
}

function pill(words, address, key) {
  return h('li', {}, h('a', { class: 'pill', href: address, 'aria-label': t('dropFilter', { filter: words }), 'data-key': key }, h('span', {}, words), icon('close')));
}

/** The chosen filters; each goes away by a click. */
function chosen(search) {
  if (filterCount(search) === 0) return null;
  const pills = LISTS.flatMap((kind) => search[kind].map((value) => pill(t('filterOf', { kind: t(kind), value: chosenName(kind, value) }), write(toggled(search, kind, value)), `pill:${kind}:${value}`)));
  if (search.from || search.to) pills.push(pill(rangeName(search), write({ ...search, from: '', to: '' }), 'pill:range'));
  const all = pills.length > 1 && h('li', {}, h('a', { href: write(unfiltered(search)), class: 'quiet' }, t('dropAll')));
  return h('ul', { class: 'pills', 'aria-label': t('chosenFilters') }, pills, all);
}

function sorting(search, go) {
  const now = SORTS.includes(search.sort) ? search.sort : 'relevance';
  const choose = (event) => go({ ...search, sort: event.target.value });
  const options = SORTS.map((sort) => h('option', { value: sort, selected: sort === now }, t(sort)));
  return h('label', { class: 'sorting' }, h('span', { class: 'hidden' }, t('sort')), h('select', { onchange: choose, 'data-key': 'sort' }, options));
}

/** What stands above the hits: how the query was read, what narrows it, how much was found, and the order. */
export function summary(search, answer, { go, openFacets }) {
  const filters = filterCount(search);
  const found = h('p', { class: 'found' }, h('span', { class: 'found-count' }, t('found', { n: answer.total.value, exact: answer.total.exact })), ' ', h('span', { class: 'found-time' }, t('took', { ms: number(answer.tookMs ?? 0) })));
  const button = h('button', { type: 'button', class: 'button small narrow-only', onclick: openFacets, 'data-key': 'filters' }, icon('filter'), filters > 0 ? t('filtersN', { n: filters }) : t('filters'));
  return [
    answer.suggestion && h('p', { class: 'reading' }, t('didYouMean'), ' ', h('a', { href: write({ ...search, q: answer.suggestion }), class: 'strong' }, answer.suggestion)),
    reading(search, answer.interpretation),
    chosen(search),
    h('div', { class: 'found-line' }, found, h('div', { class: 'found-tools' }, button, sorting(search, go))),
  ];
}
