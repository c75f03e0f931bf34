import { h } from '../base/dom.js';
import { companyAddress, roleName } from '../base/links.js';
import { say } from '../base/waiting.js';
import { number, t } from '../base/words.js';
import { markOf } from './text.js';

/** Goes to the next place where the article names the company, round and round. */
function createWalk(id) {
  let at = -1;
  return () => {
    const places = [...document.querySelectorAll(`.mention[data-company="${CSS.escape(id)}"]`)];
    if (places.length === 0) return;
    at = (at + 1) % places.length;
    places[at].focus({ preventScroll: true });
    places[at].scrollIntoView({ block: 'center' });
    say(t('placeOf', { i: at + 1, n: places.length }));
  };
}

function row(company) {
  const walk = createWalk(company.id);
  return h(
    'li',
    { class: `named ${company.role ?? 'mentioned'}` },
    h('a', { href: companyAddress(company.id), class: 'named-name' }, company.name),
    h('span', { class: 'named-role' }, roleName(company.role)),
    h('button', { type: 'button', class: 'named-count', onclick: walk, title: t('nextPlace'), 'aria-label': t('nextPlaceOf', { name: company.name, n: company.count }) }, t('places', { n: number(company.count) })),
  );
}

/** The companies in an article with their counts. */
export function namedCompanies(companies, mentions) {
  const unknown = new Set(mentions.filter((one) => markOf(one) === 'discovered').map((one) => one.surface));
  return h(
    'section',
    {},
    h('h2', {}, t('companiesIn')),
    companies.length > 0 ? h('ul', { class: 'named-list' }, companies.map(row)) : h('p', { class: 'quiet' }, t('noCompanies')),
    unknown.size > 0 && h('p', { class: 'quiet' }, t('unknownCompanies'), [...unknown].slice(0, 12).join(t('listComma'))),
  );
}

/** What the marks in the text mean. */
export function legend(mentions) {
  const kinds = ['subject', 'mentioned', 'source', 'discovered'].filter((kind) => mentions.some((one) => markOf(one) === kind));
  const words = { subject: 'legendSubject', mentioned: 'legendMentioned', source: 'legendSource', discovered: 'legendDiscovered' };
  return h('section', { class: 'legend' }, h('h2', {}, t('legend')), h('ul', {}, kinds.map((kind) => h('li', {}, h('span', { class: `mention ${kind}` }, t(`legendSample_${kind}`)), h('span', {}, t(words[kind]))))));
}
