import { get } from '../base/api.js';
import { h } from '../base/dom.js';
import { learn } from '../base/names.js';
import { failure } from '../base/notice.js';
import { monthChart } from '../base/months.js';
import { t } from '../base/words.js';
import { say, wait } from '../base/waiting.js';
import { monthRange, write } from '../search/address.js';
import { hitItem } from '../search/hits.js';
import { beside } from './beside.js';
import { profile } from './profile.js';

const LATEST = 8;

function searchFor(id, more = {}) {
  return write({ company: [id], sort: 'newest', ...more });
}

function overTime(company, months) {
  const range = (bar) => ({ from: monthRange(bar.from).from, to: monthRange(bar.to).to });
  const chart = monthChart(months, { label: t('byMonthOf', { name: company.name }), address: (bar) => searchFor(company.id, range(bar)) });
  return chart && h('section', { 'aria-labelledby': 'over-time' }, h('h2', { id: 'over-time' }, t('overTime')), chart);
}

function latest(company, answer) {
  const list = answer.hits.length > 0 ? h('ol', { class: 'hits brief' }, answer.hits.map((hit) => hitItem(hit, 'h3'))) : h('p', { class: 'quiet' }, t('noArticlesYet'));
  const all = answer.total.value > LATEST && h('p', {}, h('a', { href: searchFor(company.id) }, t('allOf', { n: answer.total.value })));
  return h('section', { 'aria-labelledby': 'latest-of' }, h('h2', { id: 'latest-of' }, t('latestArticles')), list, all);
}

/**
 * The companies in the articles that name this one. Asked for by an unambiguous name, since the counts of a facet
 * leave its own filter out; empty where the company has no such name.
 */
async function companiesBeside(company, options) {
  const names = (company.names ?? []).filter((name) => !name.ambiguous).map((name) => name.text);
  const name = names.includes(company.name) ? company.name : names[0];
  if (name === undefined) return [];
  const answer = await get('/search', { q: name, size: 0, facets: 'company' }, options);
  const read = answer.interpretation.companies.some((one) => one.id === company.id);
  return read ? answer.facets.company.filter((one) => one.id !== company.id) : [];
}

function page(company, answer, named) {
  return h(
    'div',
    { class: 'reading-page company-page' },
    h('div', { class: 'company' }, profile(company, answer.total, searchFor(company.id)), overTime(company, answer.facets?.month ?? []), latest(company, answer)),
    h('aside', { class: 'beside', 'aria-label': t('namedBeside') }, beside(company, named)),
  );
}

/** The view of one company: its names, and what is written about it. */
export function createCompanyView(main) {
  let stop = new AbortController();

  async function update(parameters, { reuse }) {
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    const id = parameters.get('id') ?? '';
    try {
      const [company, answer] = await wait(
        Promise.all([
          get(`/companies/${encodeURIComponent(id)}`, {}, { signal, reuse }),
          get('/search', { company: id, size: LATEST, sort: 'newest', facets: 'month' }, { signal, reuse }),
        ]),
      );
      const named = await wait(companiesBeside(company, { signal, reuse }));
      if (signal.aborted) return undefined;
      learn('company', [company, ...named]);
      main.replaceChildren(page(company, answer, named));
      say(company.name);
      return t('titleOf', { name: company.name });
    } catch (error) {
      if (signal.aborted) return undefined;
      main.replaceChildren(failure(error, { again: () => update(parameters, { reuse: false }) }));
      return t('titleOf', { name: t('errorTitle') });
    }
  }

  return { update, leave: () => stop.abort() };
}
