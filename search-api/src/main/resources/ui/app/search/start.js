import { get } from '../base/api.js';
import { h } from '../base/dom.js';
import { learn } from '../base/names.js';
import { failure } from '../base/notice.js';
import { number, t } from '../base/words.js';
import { wait } from '../base/waiting.js';
import { companyAddress } from '../base/links.js';
import { write } from './address.js';
import { hitItem } from './hits.js';

const EXAMPLES = [
  ['字节跳动', 'exampleCompany'],
  ['AliExpress', 'exampleAlias'],
  ['"直播带货"', 'exampleQuoted'],
];
const LATEST = 5;
const COMPANIES = 16;

function examples() {
  return h('ul', { class: 'examples', 'aria-label': t('examples') }, EXAMPLES.map(([q, words]) => h('li', {}, h('a', { href: write({ q }) }, q), h('span', {}, t(words)))));
}

function holdings({ total, facets }) {
  const sources = facets?.source ?? [];
  if (total.value === 0) return h('p', { class: 'holdings' }, t('emptyIndex'), ' ', h('a', { href: '?view=sources' }, t('emptyIndexWay')));
  const names = sources.slice(0, 6).map((one, i) => [i > 0 && t('listComma'), h('a', { href: write({ source: [one.id], sort: 'newest' }) }, one.name), h('span', { class: 'holdings-count' }, ` ${number(one.count)}`)]);
  return h('p', { class: 'holdings' }, t('holdings', { n: total.value, sources: sources.length }), names.length > 0 && [t('colon'), names], sources.length > 6 && t('andOthers'));
}

// The box has one element; on the start page it stands below the claim, elsewhere in the bar.
const form = document.getElementById('search-form');
const slot = document.getElementById('box-slot');

function place(parent) {
  const focused = form.contains(document.activeElement) ? document.activeElement : null;
  parent.append(form);
  focused?.focus({ preventScroll: true });
}

/** Puts the box back into the bar. */
export function leaveStart() {
  if (form.parentNode !== slot) place(slot);
}

/** The start page: what this is, what it holds, and three ways to begin. */
export async function showStart(main, { signal, reuse, again }) {
  const state = h('div', { class: 'start-state' });
  const middle = h('div', { class: 'start-box' });
  place(middle);
  const hero = h('section', { class: 'hero' }, h('h1', { tabindex: '-1' }, t('claim').split(/(?<=[，,])/).map((phrase) => h('span', { class: 'phrase' }, phrase))), h('p', { class: 'lead' }, t('claimMore')), middle, examples(), state);
  const below = h('div', { class: 'start-below' });
  main.replaceChildren(h('div', { class: 'start-page' }, hero, below));
  if (matchMedia('(pointer: fine)').matches) document.getElementById('q').focus({ preventScroll: true });
  try {
    const answer = await wait(get('/search', { q: '', size: LATEST, sort: 'newest', facets: ['company', 'source'] }, { signal, reuse }));
    learn('source', answer.facets?.source);
    learn('company', answer.facets?.company);
    state.append(holdings(answer));
    const companies = (answer.facets?.company ?? []).slice(0, COMPANIES);
    if (answer.hits.length > 0) {
      below.append(h('section', { class: 'latest', 'aria-labelledby': 'latest' }, h('h2', { id: 'latest' }, t('latest')), h('ol', { class: 'hits brief' }, answer.hits.map((hit) => hitItem(hit, 'h3'))), h('p', {}, h('a', { href: '?sort=newest' }, t('allLatest')))));
    }
    if (companies.length > 0) {
      const items = companies.map((one) => h('li', {}, h('a', { href: companyAddress(one.id) }, one.name), h('span', { class: 'choice-count' }, number(one.count))));
      below.append(h('section', { class: 'most-named', 'aria-labelledby': 'most-named' }, h('h2', { id: 'most-named' }, t('mostNamed')), h('ol', { class: 'ranking' }, items)));
    }
  } catch (error) {
    if (signal.aborted) return undefined;
    state.append(failure(error, { again }));
  }
  return t('titleStart');
}
