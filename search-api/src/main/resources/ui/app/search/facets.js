import { fill, h, icon } from '../base/dom.js';
import { nameOf } from '../base/names.js';
import { number, t } from '../base/words.js';
import { toggled } from './address.js';
import { dateFacet } from './dates.js';

const SHOWN = 8;

/** The facet's values, with the chosen ones that it does not count in front. */
function values(kind, counts, chosen) {
  const counted = new Set(counts.map((one) => one.id));
  return [...chosen.filter((id) => !counted.has(id)).map((id) => ({ id, name: nameOf(kind, id), count: null })), ...counts];
}

function choice(kind, one, checked, choose) {
  const box = h('input', { type: 'checkbox', checked, onchange: () => choose(one.id), 'data-key': `${kind}:${one.id}` });
  return h('li', {}, h('label', { class: 'choice' }, box, h('span', { class: 'choice-name' }, h('bdi', {}, one.name)), one.count !== null && h('span', { class: 'choice-count' }, number(one.count))));
}

function facet(kind, counts, search, { go, opened }) {
  const all = values(kind, counts, search[kind]);
  if (all.length === 0) return null;
  const choose = (id) => go(toggled(search, kind, id));
  const list = h('ul', { class: 'choices' });
  const show = () => {
    const open = opened.has(kind);
    const shown = open ? all : all.filter((one, i) => i < SHOWN || search[kind].includes(one.id));
    fill(list, shown.map((one) => choice(kind, one, search[kind].includes(one.id), choose)));
    more.textContent = open ? t('fewer') : t('showAll', { n: all.length });
    more.setAttribute('aria-expanded', String(open));
  };
  const toggle = () => {
    if (!opened.delete(kind)) opened.add(kind);
    show();
  };
  const more = h('button', { type: 'button', class: 'plain', onclick: toggle, 'data-key': `more:${kind}` });
  show();
  return h('fieldset', { class: 'facet' }, h('legend', {}, t(kind)), list, all.length > SHOWN && more);
}

/** The facets: beside the hits where there is room, otherwise in a drawer. */
export function createFacets({ go, search }) {
  const opened = new Set();
  const panel = h('div', { class: 'facets-panel' });
  const aside = h('aside', { class: 'facets', 'aria-label': t('filters') }, panel);
  let drawer = null;

  function close() {
    drawer?.close();
  }

  function open() {
    const done = h('button', { type: 'button', class: 'button primary', onclick: close }, t('showHits'));
    drawer = h(
      'dialog',
      { class: 'sheet drawer', 'aria-label': t('filters') },
      h('div', { class: 'sheet-head' }, h('h2', {}, t('filters')), h('button', { type: 'button', class: 'tool', 'aria-label': t('close'), onclick: close }, icon('close'))),
      panel,
      h('div', { class: 'sheet-foot' }, done),
    );
    drawer.addEventListener('close', () => {
      aside.append(panel);
      drawer.remove();
      drawer = null;
    });
    document.body.append(drawer);
    drawer.showModal();
  }

  return {
    aside,
    open,
    close,
    show(facets) {
      const now = search();
      fill(panel, dateFacet(facets.month ?? [], now, go), facet('company', facets.company ?? [], now, { go, opened }), facet('source', facets.source ?? [], now, { go, opened }));
    },
    clear() {
      fill(panel);
    },
  };
}
