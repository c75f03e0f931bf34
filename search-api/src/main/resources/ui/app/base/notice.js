import { h } from './dom.js';
import { t } from './words.js';

/**
 * What went wrong, in words, with a way out.
 * @param ways again: called to try once more, where that can help; without: the address that leaves out what was refused
 */
export function failure(error, { again = null, without = null } = {}) {
  const refused = error.status >= 400 && error.status < 500;
  return h(
    'section',
    { class: 'notice bad', role: 'alert' },
    h('h1', { class: 'notice-title', tabindex: '-1' }, t(error.status === 404 ? 'notFoundTitle' : refused ? 'refusedTitle' : 'errorTitle')),
    h('p', {}, error.message),
    h(
      'p',
      { class: 'notice-ways' },
      again && !refused && h('button', { type: 'button', class: 'button', onclick: again }, t('again')),
      without && h('a', { class: 'button', href: without }, t('dropRefused')),
      h('a', { href: './' }, t('home')),
    ),
  );
}
