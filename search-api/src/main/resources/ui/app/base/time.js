import { h } from './dom.js';
import { language, t } from './words.js';

const DAY_MS = 86_400_000;
const STEPS = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', DAY_MS],
];

const format = (options) => new Intl.DateTimeFormat(language(), options);

// A publication time of exactly midnight with its offset is a day that came without a time:
// it is shown as that day, wherever the reader is.
function dayOnly(iso) {
  return /^\d{4}-\d\d-\d\d(T00:00(:00(\.0+)?)?([+-]\d\d:?\d\d|Z)?)?$/.test(iso);
}

/** "3 小时前" within a week, else the date. */
function near(instant, now) {
  const past = now - instant;
  if (past < 0 || past >= 7 * DAY_MS) return null;
  if (past < STEPS[0][1]) return t('justNow');
  const [unit, length] = STEPS.findLast(([, step]) => past >= step);
  return new Intl.RelativeTimeFormat(language(), { numeric: 'always' }).format(-Math.floor(past / length), unit);
}

/** A <time> element: short to read, in full on hover. Null where there is no time. */
export function time(iso, now = Date.now()) {
  const instant = iso ? Date.parse(iso) : NaN;
  if (Number.isNaN(instant)) return null;
  if (dayOnly(iso)) {
    const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
    const words = format({ dateStyle: 'long', timeZone: 'UTC' }).format(day);
    const full = format({ dateStyle: 'full', timeZone: 'UTC' }).format(day);
    return h('time', { datetime: iso.slice(0, 10), title: full }, words);
  }
  const full = format({ dateStyle: 'full', timeStyle: 'long' }).format(instant);
  const words = near(instant, now) ?? format({ dateStyle: 'long' }).format(instant);
  return h('time', { datetime: iso, title: full }, words);
}

/** A <time> element with date and clock time, for by-lines and records. */
export function fullTime(iso) {
  const instant = iso ? Date.parse(iso) : NaN;
  if (Number.isNaN(instant)) return null;
  if (dayOnly(iso)) return time(iso);
  const words = format({ dateStyle: 'long', timeStyle: 'short' }).format(instant);
  return h('time', { datetime: iso, title: format({ dateStyle: 'full', timeStyle: 'long' }).format(instant) }, words);
}

/** A <time> element for something to come: "8 分钟后". */
export function dueTime(iso, now = Date.now()) {
  const instant = iso ? Date.parse(iso) : NaN;
  if (Number.isNaN(instant)) return null;
  const ahead = Math.max(instant - now, 0);
  const [unit, length] = STEPS.findLast(([, step]) => ahead >= step) ?? STEPS[0];
  const words = new Intl.RelativeTimeFormat(language(), { numeric: 'always' }).format(Math.max(1, Math.round(ahead / length)), unit);
  return h('time', { datetime: iso, title: format({ dateStyle: 'full', timeStyle: 'short' }).format(instant) }, words);
}

/** "2021年10月" for 2021-10. */
export function monthName(month) {
  const date = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? month : format({ year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}

/** How long a run took: "1 分 12 秒". */
export function duration(fromIso, toIso) {
  const seconds = Math.max(0, Math.round((Date.parse(toIso) - Date.parse(fromIso)) / 1000));
  return seconds < 60 ? t('seconds', { n: seconds }) : t('minutesSeconds', { m: Math.floor(seconds / 60), s: seconds % 60 });
}
