import { Problem, get } from '../base/api.js';
import { fill, h } from '../base/dom.js';
import { learn, lookUp } from '../base/names.js';
import { failure } from '../base/notice.js';
import { number, t } from '../base/words.js';
import { say, wait } from '../base/waiting.js';
import { LISTS, isStart, read, write } from './address.js';
import { createFacets } from './facets.js';
import { hitItem } from './hits.js';
import { nothingFound } from './nothing.js';
import { leaveStart, showStart } from './start.js';
import { summary } from './summary.js';

const PAGE = 10;

/** The request for one page of a search. */
function request(search, cursor) {
  return { ...search, size: PAGE, cursor, facets: ['company', 'source', 'month'] };
}

/** Whether the server ran out of time: it counted no further, and yet has no next page. */
function cutShort(firstAnswer) {
  return !firstAnswer.total.exact && firstAnswer.next === null;
}

/** The view that asks: the start page, or hits with facets. */
export function createSearchView(main, router) {
  const box = document.getElementById('q');
  let search = read(new URLSearchParams());
  let results = null;
  let stop = new AbortController();

  const ways = { go: (next) => router.go(write(next)), search: () => search };

  function frame() {
    const facets = createFacets(ways);
    const parts = {
      facets,
      head: h('div', { class: 'results-head' }),
      list: h('ol', { class: 'hits' }),
      foot: h('div', { class: 'results-foot' }),
    };
    parts.body = h('section', { class: 'results', 'aria-labelledby': 'results-title' }, h('h1', { class: 'hidden', id: 'results-title', tabindex: '-1' }, t('resultsTitle')), parts.head, parts.list, parts.foot);
    main.replaceChildren(h('div', { class: 'search-page' }, facets.aside, parts.body));
    return parts;
  }

  function learnFrom(answer) {
    learn('company', answer.facets?.company);
    learn('source', answer.facets?.source);
    learn('company', answer.interpretation?.companies);
    for (const hit of answer.hits) {
      learn('company', hit.companies);
      learn('source', [hit.source]);
    }
  }

  async function firstPage(options) {
    const answer = await get('/search', request(search, null), options);
    // The first search after a start may run out of time while the index warms up; the next one does not.
    return cutShort(answer) ? get('/search', request(search, null), { ...options, reuse: false }) : answer;
  }

  async function pages(wanted, options) {
    const answers = [await firstPage(options)];
    while (answers.length < wanted && answers.at(-1).next) {
      answers.push(await get('/search', request(search, answers.at(-1).next), options));
    }
    return answers;
  }

  function addHits(answer) {
    results.list.append(...answer.hits.map((hit) => hitItem(hit)));
    fill(results.foot, answer.next && h('button', { type: 'button', class: 'button more', onclick: () => more(answer.next) }, t('more')));
  }

  /** The address of the same search without the filter that the server refused. */
  function withoutFaulty({ parameter }) {
    if (!LISTS.includes(parameter) && !['from', 'to', 'sort'].includes(parameter)) return null;
    return write({ ...search, [parameter]: '' });
  }

  async function more(cursor) {
    const mine = stop;
    const button = results.foot.querySelector('button');
    button.disabled = true;
    try {
      const answer = await wait(get('/search', request(search, cursor), { signal: mine.signal }));
      if (mine.signal.aborted) return;
      learnFrom(answer);
      const before = results.list.children.length;
      addHits(answer);
      router.note({ pages: (history.state?.pages ?? 1) + 1 });
      results.list.children[before]?.querySelector('a')?.focus({ preventScroll: true });
      say(t('moreShown', { n: number(results.list.children.length) }));
    } catch (error) {
      if (!mine.signal.aborted) fill(results.foot, failure(error, { again: () => more(cursor) }));
    }
  }

  async function showResults(parameters, reuse, wanted) {
    const signal = stop.signal;
    results?.body.setAttribute('aria-busy', 'true');
    let answers;
    try {
      answers = await wait(pages(wanted, { signal, reuse }));
      answers.forEach(learnFrom);
      if (answers[0].hits.length === 0 && cutShort(answers[0])) throw new Problem(0, t('errorUnfinished'));
      await wait(lookUp(search.company));
    } catch (error) {
      if (signal.aborted) return undefined;
      results ??= frame();
      results.facets.clear();
      results.body.setAttribute('aria-busy', 'false');
      fill(results.head);
      fill(results.list);
      fill(results.foot, failure(error, { again: () => router.go(location.search), without: withoutFaulty(error) }));
      return t('titleSearch', { q: search.q || t('allArticles') });
    }
    const [first] = answers;
    const nothing = first.hits.length === 0 ? await nothingFound(search, signal) : null;
    if (signal.aborted) return undefined;
    results ??= frame();
    results.body.setAttribute('aria-busy', 'false');
    results.facets.show(first.facets ?? {});
    fill(results.head, summary(search, first, { ...ways, openFacets: results.facets.open }));
    results.list.replaceChildren();
    if (nothing !== null) fill(results.foot, nothing);
    else answers.forEach(addHits);
    if (nothing === null && cutShort(first)) fill(results.foot, failure(new Problem(0, t('errorPartial')), { again: () => router.go(location.search) }));
    say(t('found', { n: first.total.value, exact: first.total.exact }));
    return t('titleSearch', { q: search.q || t('allArticles') });
  }

  return {
    async update(parameters, { reuse, pages: wanted }) {
      stop.abort();
      stop = new AbortController();
      search = read(parameters);
      const start = isStart(parameters);
      if (reuse || document.activeElement !== box || start) box.value = search.q;
      if (!start) {
        leaveStart();
        return showResults(parameters, reuse, wanted);
      }
      results?.facets.close();
      results = null;
      return showStart(main, { signal: stop.signal, reuse, again: () => router.again() });
    },
    leave() {
      stop.abort();
      results?.facets.close();
      leaveStart();
    },
  };
}
