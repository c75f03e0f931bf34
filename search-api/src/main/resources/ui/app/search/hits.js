import { dotted, h, icon, outsideLink, webAddress } from '../base/dom.js';
import { articleAddress, companyChip } from '../base/links.js';
import { marked } from '../base/marks.js';
import { time } from '../base/time.js';
import { number, t } from '../base/words.js';

const CHIPS = 6;

function snippet(fragments) {
  if (!fragments?.length) return null;
  const pieces = fragments.map((one, i) => [i > 0 && h('span', { class: 'gap' }, ' … '), h('bdi', {}, marked(one.fragment, one.spans))]);
  return h('p', { class: 'hit-text' }, pieces);
}

/** Source, author and time, as far as they are known, and what else belongs beside them. */
export function byLine(article, when, ...more) {
  return dotted(h('bdi', { class: 'by-source' }, article.source.name), article.author && h('bdi', {}, article.author), when, more);
}

function original(hit) {
  if (!webAddress(hit.url)) return null;
  return outsideLink(hit.url, { class: 'original', 'aria-label': t('originalOf', { title: hit.title }) }, t('original'), icon('out'));
}

function chips(companies) {
  if (!companies?.length) return null;
  const more = companies.length - CHIPS;
  return h('ul', { class: 'chips', 'aria-label': t('companiesIn') }, companies.slice(0, CHIPS).map((one) => h('li', {}, companyChip(one))), more > 0 && h('li', { class: 'chips-more' }, t('andMore', { n: more })));
}

/** One hit of a search. */
export function hitItem(hit, level = 'h2') {
  const story = hit.story?.size > 1 ? t('story', { n: number(hit.story.size) }) : null;
  return h(
    'li',
    { class: 'hit' },
    h(
      'article',
      {},
      h(level, { class: 'hit-title' }, h('a', { href: articleAddress(hit.id) }, h('bdi', {}, marked(hit.title, hit.highlights?.title)))),
      h('p', { class: 'meta' }, byLine(hit, time(hit.publishedAt), original(hit), story)),
      snippet(hit.highlights?.text),
      chips(hit.companies),
    ),
  );
}
