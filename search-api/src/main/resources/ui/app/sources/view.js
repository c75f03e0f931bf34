import { get, post } from '../base/api.js';
import { fill, h } from '../base/dom.js';
import { learn } from '../base/names.js';
import { failure } from '../base/notice.js';
import { t } from '../base/words.js';
import { say, wait } from '../base/waiting.js';
import { follow } from './live.js';
import { runList } from './runs.js';
import { sourceItem } from './source.js';

const RUNS = 20;

/** The view of the sources: when each is crawled, how it went, and a way to crawl it now. */
export function createSourcesView(main) {
  const stop = new AbortController();
  const followed = new Map();
  const problems = h('div', {});
  const list = h('ul', { class: 'sources' });
  const idle = h('details', { class: 'idle' });
  const runs = h('div', {});
  let sources = [];
  let latest = [];

  function frame() {
    return h(
      'div',
      { class: 'sources-page' },
      h('h1', { tabindex: '-1' }, t('sourcesTitle')),
      h('p', { class: 'lead' }, t('sourcesLead')),
      problems,
      list,
      idle,
      h('div', { class: 'latest-runs' }, h('h2', {}, t('runsTitle')), runs),
    );
  }

  function show() {
    const byId = new Map(latest.map((run) => [run.source.id, run]).reverse());
    const runOf = (source) => byId.get(source.id) ?? source.lastRun ?? null;
    const items = (some) => some.map((source) => sourceItem(source, runOf(source), crawl));
    const atWork = sources.filter((source) => source.enabled || runOf(source) !== null);
    const resting = sources.filter((source) => !atWork.includes(source));
    idle.hidden = resting.length === 0;
    if (atWork.length === 0) idle.open = true;
    fill(list, items(atWork));
    fill(idle, h('summary', {}, t('idleSources', { n: resting.length })), h('p', { class: 'quiet' }, t('idleLead')), h('ul', { class: 'sources' }, items(resting)));
    fill(runs, runList(latest));
  }

  function take(run) {
    const at = latest.findIndex((one) => one.id === run.id);
    if (at < 0) latest.unshift(run);
    else latest[at] = run;
    show();
  }

  function watch(run) {
    if (followed.has(run.id) || run.endedAt) return;
    const ended = async (last) => {
      followed.delete(last.id);
      say(t('crawlEnded', { name: last.source.name }));
      await load(false).catch(() => {}); // the run itself is shown; the rest comes with the next visit
    };
    followed.set(run.id, follow(run, { signal: stop.signal, take, ended }));
  }

  async function crawl(source, problem) {
    fill(problem);
    try {
      const run = await wait(post(`/sources/${encodeURIComponent(source.id)}/crawl`));
      say(t('crawlBegun', { name: source.name }));
      take(run);
      watch(run);
    } catch (error) {
      fill(problem, h('p', { class: 'bad', role: 'alert' }, error.message));
    }
  }

  async function load(reuse) {
    const options = { signal: stop.signal, reuse };
    const [known, crawls] = await wait(Promise.all([get('/sources', {}, options), get('/crawls', { size: RUNS }, options)]));
    sources = known.sources ?? [];
    latest = [...(crawls.crawls ?? [])];
    learn('source', sources);
    fill(problems, known.problems?.length > 0 && h('section', { class: 'notice bad' }, h('h2', {}, t('packProblems')), h('ul', {}, known.problems.map((one) => h('li', {}, one)))));
    show();
    latest.forEach(watch);
  }

  async function update() {
    try {
      await load(false);
      if (!list.isConnected) main.replaceChildren(frame());
    } catch (error) {
      if (stop.signal.aborted) return undefined;
      main.replaceChildren(failure(error, { again: update }));
    }
    return t('titleOf', { name: t('sourcesTitle') });
  }

  return { update, leave: () => stop.abort() };
}
