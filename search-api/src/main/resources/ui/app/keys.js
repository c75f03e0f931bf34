import { h, icon } from './base/dom.js';
import { t } from './base/words.js';

const HITS = '.hit-title a';

function typing(target) {
  return target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}

/** Moves the focus to the hit before or behind the one that has it. */
function move(by) {
  const hits = [...document.querySelectorAll(HITS)];
  if (hits.length === 0) return false;
  const at = hits.findIndex((hit) => hit.closest('.hit').contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : hits.length - 1) : at + by;
  if (next < 0) document.getElementById('q').focus();
  else hits[Math.min(next, hits.length - 1)].focus();
  return true;
}

/** The keys and what they do, in a dialog. */
export function showKeys() {
  const rows = [
    [['/'], 'keyBox'],
    [['↓', 'j'], 'keyNext'],
    [['↑', 'k'], 'keyBefore'],
    [['Enter'], 'keyOpen'],
    [['Esc'], 'keyLeave'],
    [['?'], 'keyHelp'],
  ];
  const dialog = h(
    'dialog',
    { class: 'sheet small', 'aria-labelledby': 'keys-title' },
    h('div', { class: 'sheet-head' }, h('h2', { id: 'keys-title' }, t('keysTitle')), h('button', { type: 'button', class: 'tool', 'aria-label': t('close'), onclick: () => dialog.close() }, icon('close'))),
    h('dl', { class: 'keys' }, rows.map(([keys, words]) => h('div', {}, h('dt', {}, keys.map((key) => h('kbd', {}, key))), h('dd', {}, t(words))))),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Makes the page usable by keyboard alone, beyond what the browser does. */
export function listenToKeys() {
  const box = document.getElementById('q');
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return; // arrows and Enter choose characters in an input method
    if (event.key === 'ArrowDown' && move(1)) event.preventDefault();
    if (event.key === 'Escape' && box.value === '') box.blur();
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
    if (typing(event.target)) return;
    const onHit = event.target.closest('.hit') !== null;
    const steps = { j: 1, k: -1, ...(onHit ? { ArrowDown: 1, ArrowUp: -1 } : {}) };
    if (event.key === '/') {
      box.focus();
      box.select();
    } else if (event.key === '?') {
      showKeys();
    } else if (!(event.key in steps && move(steps[event.key]))) {
      return;
    }
    event.preventDefault();
  });
}
