import { get } from '../base/api.js';
import { h } from '../base/dom.js';
import { companyAddress } from '../base/links.js';
import { t } from '../base/words.js';
import { filterCount, unfiltered, write } from './address.js';

/** Companies whose name holds the query: perhaps one of them is meant. */
async function companiesLike(query, signal) {
  if (!query) return [];
  try {
    return (await get('/companies', { q: query, size: 6 }, { signal, reuse: true })).companies ?? [];
  } catch {
    return []; // only a hint; its absence harms nobody
  }
}

/** What to do when nothing was found. */
export async function nothingFound(search, signal) {
  const companies = await companiesLike(search.q, signal);
  const words = search.q.split(/\s+/).filter(Boolean);
  const steps = [
    filterCount(search) > 0 && h('li', {}, h('a', { href: write(unfiltered(search)) }, t('tryWithoutFilters'))),
    companies.length > 0 && h('li', {}, t('tryCompany'), ' ', companies.map((one, i) => [i > 0 && t('listComma'), h('a', { href: companyAddress(one.id) }, one.name)])),
    words.length > 1 && h('li', {}, t('tryFewer'), ' ', words.slice(0, 4).map((word, i) => [i > 0 && t('listComma'), h('a', { href: write({ ...search, q: word }) }, word)])),
    h('li', {}, t('tryOther')),
    h('li', {}, h('a', { href: '?view=sources' }, t('trySources'))),
  ];
  return h('section', { class: 'nothing' }, h('h2', {}, search.q ? t('nothingFor', { q: search.q }) : t('nothing')), h('ul', {}, steps));
}
