import { get } from '../base/api.js';
import { h, icon, outsideLink, webAddress } from '../base/dom.js';
import { learn } from '../base/names.js';
import { failure } from '../base/notice.js';
import { fullTime } from '../base/time.js';
import { t } from '../base/words.js';
import { say, wait } from '../base/waiting.js';
import { write } from '../search/address.js';
import { byLine } from '../search/hits.js';
import { legend, namedCompanies } from './companies.js';
import { provenance } from './provenance.js';
import { body, heading } from './text.js';

/** The way back to the hits that led here, if hits did. */
function back() {
  const before = history.state?.before;
  if (before === undefined || new URLSearchParams(before).has('view')) return null;
  const stepBack = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.back();
  };
  return h('p', { class: 'back' }, h('a', { href: before || './', onclick: stepBack }, icon('back'), t(before ? 'backToHits' : 'home')));
}

function tags(article) {
  if (!article.tags?.length) return null;
  const links = article.tags.map((tag) => h('li', {}, h('a', { class: 'tag', href: write({ tag: [tag] }) }, h('bdi', {}, tag))));
  return h('ul', { class: 'tags', 'aria-label': t('tags') }, links);
}

const FIELDS = ['title', 'subtitle', 'author', 'origin', 'editor', 'published', 'modified', 'text', 'image', 'tags', 'siteName', 'language', 'canonicalUrl'];

/** How each field was found: for those who ask how far it can be trusted. */
function waysFound(article) {
  const ways = Object.entries(article.ways ?? {});
  const order = (name) => (FIELDS.includes(name) ? FIELDS.indexOf(name) : FIELDS.length);
  ways.sort(([a], [b]) => order(a) - order(b));
  const rows = ways.map(([field, way]) => h('div', {}, h('dt', {}, FIELDS.includes(field) ? t(`field_${field}`) : field), h('dd', {}, h('code', {}, way))));
  const image = webAddress(article.image) && h('div', {}, h('dt', {}, t('field_image')), h('dd', {}, outsideLink(article.image, {}, t('openImage'), icon('out'))));
  const fetched = fullTime(article.fetchedAt);
  return h(
    'details',
    { class: 'ways' },
    h('summary', {}, t('waysFound')),
    h('dl', { class: 'facts' }, rows, image, fetched && h('div', {}, h('dt', {}, t('fetchedAt')), h('dd', {}, fetched)), h('div', {}, h('dt', {}, t('articleId')), h('dd', {}, h('code', {}, article.id)))),
  );
}

function source(article) {
  const address = webAddress(article.url);
  if (!address) return null;
  return h('p', { class: 'article-source' }, outsideLink(address, { class: 'button small' }, t('readOriginal'), icon('out')), h('span', { class: 'print-only' }, address));
}

function page(article) {
  const inTitle = article.titleMentions ?? [];
  const inText = article.mentions ?? [];
  const mentions = [...inTitle, ...inText];
  return h(
    'div',
    { class: 'reading-page' },
    h(
      'article',
      { class: 'article', lang: article.language && article.language !== 'und' ? article.language : null },
      back(),
      heading(article.title, inTitle),
      article.subtitle && h('p', { class: 'subtitle' }, h('bdi', {}, article.subtitle)),
      h('p', { class: 'meta' }, byLine(article, fullTime(article.publishedAt))),
      provenance(article),
      source(article),
      body(article.text ?? '', inText),
      tags(article),
    ),
    h('aside', { class: 'beside', 'aria-label': t('companiesIn') }, namedCompanies(article.companies ?? [], mentions), mentions.length > 0 && legend(mentions), waysFound(article)),
  );
}

/** The view of one article, with the companies in it marked. */
export function createArticleView(main) {
  const stop = new AbortController();

  async function update(parameters, options) {
    const id = parameters.get('id') ?? '';
    try {
      const article = await wait(get(`/articles/${encodeURIComponent(id)}`, {}, { signal: stop.signal, reuse: options.reuse }));
      learn('company', article.companies);
      learn('source', [article.source]);
      main.replaceChildren(page(article));
      say(article.title);
      return t('titleOf', { name: article.title });
    } catch (error) {
      if (stop.signal.aborted) return undefined;
      main.replaceChildren(failure(error, { again: () => update(parameters, { reuse: false }) }));
      return t('titleOf', { name: t('errorTitle') });
    }
  }

  return { update, leave: () => stop.abort() };
}
