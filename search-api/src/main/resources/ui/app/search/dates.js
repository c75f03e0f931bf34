import { h } from '../base/dom.js';
import { monthChart } from '../base/months.js';
import { t } from '../base/words.js';
import { monthRange, write } from './address.js';

const DAY_MS = 86_400_000;
const PRESETS = [
  ['pastWeek', 7],
  ['pastMonth', 30],
  ['pastYear', 365],
];

function dayBefore(days) {
  const date = new Date(Date.now() - days * DAY_MS);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function field(name, search, go) {
  const apply = (event) => event.target.validity.valid && go({ ...search, [name]: event.target.value });
  return h('label', { class: 'day' }, h('span', {}, t(name)), h('input', { type: 'date', value: search[name], min: '1990-01-01', max: '2100-12-31', onchange: apply, 'data-key': `day:${name}` }));
}

/** The time of publication: presets, two days, and a chart of the months. */
export function dateFacet(months, search, go) {
  const range = (bar) => ({ from: monthRange(bar.from).from, to: monthRange(bar.to).to });
  const chosen = (bar) => range(bar).from === search.from && range(bar).to === search.to;
  const presets = PRESETS.map(([words, days]) => {
    const from = dayBefore(days);
    const on = search.from === from && search.to === '';
    return h('li', {}, h('a', { class: on ? 'preset on' : 'preset', href: write({ ...search, from: on ? '' : from, to: '' }), 'aria-current': on ? 'true' : null, 'data-key': `preset:${words}` }, t(words)));
  });
  return h(
    'fieldset',
    { class: 'facet' },
    h('legend', {}, t('time')),
    h('ul', { class: 'presets' }, presets),
    monthChart(months, { label: t('byMonth'), chosen, address: (bar) => write({ ...search, ...(chosen(bar) ? { from: '', to: '' } : range(bar)) }) }),
    h('div', { class: 'days' }, field('from', search, go), field('to', search, go)),
  );
}
