import { h } from './dom.js';
import { monthName } from './time.js';
import { number, t } from './words.js';

const MOST_BARS = 48;

const index = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const month = (at) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

/** Counts by month, gaps filled with 0, as at most 48 bars of a month, a quarter, a year or more. */
export function series(counts) {
  const known = counts.filter((one) => /^\d{4}-(0[1-9]|1[0-2])$/.test(one.id));
  if (known.length === 0) return [];
  const at = known.map((one) => index(one.id));
  const first = Math.min(...at);
  const last = Math.max(...at);
  const step = [1, 3, 12, 60, 120].find((months) => (last - first) / months < MOST_BARS) ?? 1200;
  const begin = first - (first % step);
  const bars = Array.from({ length: Math.floor((last - begin) / step) + 1 }, (_, i) => ({ from: month(begin + i * step), to: month(begin + i * step + step - 1), count: 0 }));
  for (const one of known) bars[Math.floor((index(one.id) - begin) / step)].count += one.count;
  return bars;
}

/** What a bar stands for: one month, or from month to month. */
export function barName(bar) {
  return bar.from === bar.to ? monthName(bar.from) : t('fromTo', { from: monthName(bar.from), to: monthName(bar.to) });
}

// One bar is in the tab order; the arrow keys go from bar to bar.
function walk(event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const next = links[links.indexOf(document.activeElement) + by];
  if (!next) return;
  event.preventDefault();
  for (const link of links) link.tabIndex = link === next ? 0 : -1;
  next.focus();
}

/**
 * A chart of counts over time whose bars are links.
 * @param counts the month facet
 * @param options label: what is counted; address: (bar) → address; chosen: (bar) → whether it is chosen
 */
export function monthChart(counts, { label, address, chosen = () => false }) {
  const bars = series(counts);
  if (bars.length < 2) return null;
  const most = Math.max(...bars.map((bar) => bar.count));
  const peak = bars.find((bar) => bar.count === most);
  const start = Math.max(0, bars.findIndex(chosen));
  const items = bars.map((bar, i) => {
    const words = t('barLabel', { when: barName(bar), n: number(bar.count) });
    const fill = h('span', { class: 'month-fill' });
    fill.style.height = `${bar.count === 0 ? 0 : Math.max(4, (100 * bar.count) / most)}%`;
    const link = { href: address(bar), class: chosen(bar) ? 'month chosen' : 'month', 'aria-label': words, title: words, tabindex: i === start ? '0' : '-1', 'data-key': `month:${bar.from}` };
    return h('li', {}, h('a', { ...link, 'aria-current': chosen(bar) ? 'true' : null }, fill));
  });
  return h(
    'figure',
    { class: 'months' },
    h('ol', { class: 'months-bars', 'aria-label': label, onkeydown: walk }, items),
    h('div', { class: 'months-axis', 'aria-hidden': 'true' }, h('span', {}, barName(bars[0])), h('span', {}, barName(bars.at(-1)))),
    h('figcaption', {}, t('peak', { when: barName(peak), n: number(peak.count) })),
  );
}
