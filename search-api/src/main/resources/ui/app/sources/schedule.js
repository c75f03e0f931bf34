import { h } from '../base/dom.js';
import { t } from '../base/words.js';

const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
];

/** Seconds in an ISO 8601 duration such as PT30M or P1D; NaN if it is none. */
function secondsOf(duration) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  return parts === null ? NaN : parts.slice(1).reduce((sum, part, i) => sum + Number(part ?? 0) * UNITS[i][1], 0);
}

function every(duration) {
  const seconds = secondsOf(duration);
  if (!(seconds > 0)) return h('code', {}, duration);
  const [unit, length] = UNITS.find(([, size]) => seconds % size === 0);
  return t('every', { time: t(unit, { n: seconds / length }) });
}

/** A cron expression in words where it is one of the common forms, otherwise as it is. */
function cron(expression) {
  const [minute, hour, ...rest] = expression.trim().split(/\s+/);
  const daily = rest.join(' ') === '* * *';
  const step = (field) => /^\*\/(\d+)$/.exec(field)?.[1];
  const plain = (field) => /^\d+$/.test(field);
  if (daily && hour === '*' && minute === '*') return t('every', { time: t('minutes', { n: 1 }) });
  if (daily && hour === '*' && step(minute)) return t('every', { time: t('minutes', { n: Number(step(minute)) }) });
  if (daily && hour === '*' && plain(minute)) return t('everyHourAt', { minute: minute.padStart(2, '0') });
  if (daily && step(hour) && plain(minute)) return t('everyHoursAt', { n: Number(step(hour)), minute: minute.padStart(2, '0') });
  if (daily && plain(hour) && plain(minute)) return t('everyDayAt', { time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` });
  return h('code', {}, expression);
}

/** A schedule as the API writes it, a cron expression or "every PT30M", in words. */
export function scheduleWords(schedule) {
  const interval = /^every (\S+)$/.exec(schedule);
  return interval ? every(interval[1]) : cron(schedule);
}
