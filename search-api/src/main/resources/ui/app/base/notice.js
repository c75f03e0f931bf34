import { h } from './dom.js';
import { t } from './words.js';

/** What went wrong, with a way to try again. */
export function failure(error, again) {
  return h(
    'section',
    { class: 'notice bad', role: 'alert' },
    h('h1', { class: 'notice-title', tabindex: '-1' }, t(error.status === 404 ? 'notFoundTitle' : 'errorTitle')),
    h('p', {}, error.message),
    h('p', { class: 'notice-ways' }, again && h('button', { type: 'button', class: 'button', onclick: again }, t('again')), h('a', { href: './' }, t('home'))),
  );
}
