import { h } from '../base/dom.js';
import { companyAddress } from '../base/links.js';
import { number, t } from '../base/words.js';
import { write } from '../search/address.js';

const SHOWN = 15;

function row(company, one, most) {
  const bar = h('span', { class: 'weight', 'aria-hidden': 'true' });
  bar.style.width = `${(100 * one.count) / most}%`;
  // Filters of one kind are alternatives, so the second company is asked for in the query.
  const shared = write({ q: one.name, company: [company.id], sort: 'newest' });
  return h('li', {}, h('a', { href: companyAddress(one.id) }, one.name), h('a', { class: 'choice-count', href: shared, 'aria-label': t('sharedArticles', { name: one.name, n: number(one.count) }) }, number(one.count)), bar);
}

/** The companies that the same articles name. */
export function beside(company, named) {
  if (named.length === 0) return h('section', {}, h('h2', {}, t('namedBeside')), h('p', { class: 'quiet' }, t('nobodyBeside')));
  const shown = named.slice(0, SHOWN);
  return h('section', {}, h('h2', {}, t('namedBeside')), h('p', { class: 'quiet' }, t('namedBesideMore')), h('ol', { class: 'ranking weighted' }, shown.map((one) => row(company, one, shown[0].count))));
}
