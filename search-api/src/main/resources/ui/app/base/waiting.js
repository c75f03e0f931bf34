import { clean } from './dom.js';

// Waiting shows only when it lasts: an answer within this time replaces the old view without a flicker.
const PATIENT_MS = 250;

const bar = document.getElementById('progress');
let waiting = 0;

/** Waits for a promise; the bar at the top moves while it lasts. */
export async function wait(promise) {
  waiting += 1;
  const timer = setTimeout(() => bar.classList.add('moves'), PATIENT_MS);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    waiting -= 1;
    if (waiting === 0) bar.classList.remove('moves');
  }
}

/** Tells screen readers. */
export function say(words) {
  document.getElementById('status').textContent = clean(words);
}
