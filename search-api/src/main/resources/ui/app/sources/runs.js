import { h } from '../base/dom.js';
import { duration, fullTime } from '../base/time.js';
import { named, number, t } from '../base/words.js';

// In the order a reader wants them: what came in first, what went wrong last.
const ORDER = ['new', 'updated', 'unchanged', 'not_modified', 'incomplete', 'rejected', 'fetched', 'part', 'discovered'];
const BAD = /^failed|refused$/;

/** The state of a run in words. */
export function stateOf(run) {
  const state = run.state;
  return h('span', { class: 'state', 'data-state': state }, named(`state_${state}`, state));
}

function sorted(run) {
  const place = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return Object.entries(run.counts ?? {}).filter(([, n]) => n > 0).sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b));
}

function outcomeName(outcome) {
  const status = /^failed_http_(\d+)$/.exec(outcome);
  return status ? t('failedWith', { status: status[1] }) : named(`outcome_${outcome}`, outcome);
}

/** What came of the addresses of a run, by outcome. */
export function counts(run) {
  const items = sorted(run).map(([outcome, n]) => h('li', { class: BAD.test(outcome) ? 'count bad' : 'count' }, h('span', { class: 'count-n' }, number(n)), ' ', outcomeName(outcome)));
  return items.length > 0 ? h('ul', { class: 'counts', 'aria-label': t('outcomes') }, items) : null;
}

function row(run) {
  const trigger = run.trigger;
  const took = run.endedAt ? duration(run.startedAt, run.endedAt) : '';
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('bdi', {}, run.source.name)),
    h('td', {}, stateOf(run)),
    h('td', { class: 'num' }, fullTime(run.startedAt)),
    h('td', { class: 'num' }, took),
    h('td', { class: 'num' }, named(`trigger_${trigger}`, trigger)),
    h('td', {}, counts(run), run.note && h('p', { class: 'source-note' }, run.note)),
  );
}

/** The latest runs as a table. */
export function runList(runs) {
  if (runs.length === 0) return h('p', { class: 'quiet' }, t('noRuns'));
  const heads = ['source', 'state', 'startedAt', 'lasted', 'trigger', 'outcomes'].map((key) => h('th', { scope: 'col' }, t(key)));
  return h('div', { class: 'table-wrap', tabindex: '0', role: 'region', 'aria-label': t('runsTitle') }, h('table', { class: 'runs' }, h('thead', {}, h('tr', {}, heads)), h('tbody', {}, runs.map(row))));
}
