import { dotted, h, outsideLink } from '../base/dom.js';
import { dueTime, duration, time } from '../base/time.js';
import { t } from '../base/words.js';
import { write } from '../search/address.js';
import { counts, stateOf } from './runs.js';
import { scheduleWords } from './schedule.js';

function lastRun(run) {
  if (!run) return h('span', { class: 'quiet' }, t('neverRun'));
  return [stateOf(run), ' ', time(run.startedAt), run.endedAt && h('span', { class: 'quiet' }, ` ${t('took', { ms: duration(run.startedAt, run.endedAt) })}`)];
}

function fact(words, ...value) {
  return h('div', {}, h('dt', {}, words), h('dd', {}, value));
}

/** Whether the schedule's clock is not the reader's. */
function elsewhere(source) {
  return source.enabled !== false && source.zone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** One source with its schedule, its last run and the button that crawls it now. */
export function sourceItem(source, run, crawl) {
  const problem = h('div', {});
  const running = run !== null && !run.endedAt && run.state === 'running';
  const button = h('button', { type: 'button', class: 'button', disabled: running, onclick: () => crawl(source, problem), 'data-key': `crawl:${source.id}` }, running ? t('crawling') : t('crawlNow'), h('span', { class: 'hidden' }, ` ${source.name}`));
  const next = source.nextRunAt;
  return h(
    'li',
    { class: 'source' },
    h('div', { class: 'source-head' }, h('h2', {}, h('bdi', {}, source.name)), h('p', { class: 'meta' }, dotted(outsideLink(source.homepage, {}, source.homepage), h('a', { href: write({ source: [source.id], sort: 'newest' }) }, t('articlesOf'))))),
    h('div', { class: 'source-do' }, button),
    h(
      'dl',
      { class: 'facts source-facts' },
      fact(t('schedule'), source.enabled === false ? t('disabled') : scheduleWords(source.schedule), elsewhere(source) && h('span', { class: 'quiet' }, ` ${source.zone}`)),
      fact(t('nextRun'), source.enabled === false ? t('never') : (dueTime(next) ?? t('notPlanned'))),
      fact(t('lastRun'), lastRun(run)),
    ),
    run && counts(run),
    run?.note && h('p', { class: 'source-note' }, run.note),
    problem,
  );
}
