import { t } from './words.js';

const BASE = 'api/v1';
const PATIENCE_MS = 20_000;
const STARTING = 503;
const STARTING_WAIT_MS = 1_000;
const KEPT = 60;

/** Answers by address, so that "back" shows at once what was there. */
const kept = new Map();

/** What went wrong, in words for the reader. */
export class Problem extends Error {
  constructor(status, message, parameter = null) {
    super(message);
    this.status = status;
    this.parameter = parameter;
  }
}

function address(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== '') query.append(name, one);
  }
  const text = query.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

async function problemOf(response) {
  let body = null;
  try {
    body = await response.json();
  } catch {
    // an answer without a JSON body is told by its status alone
  }
  const words = body?.detail || body?.title || t('errorStatus', { status: response.status });
  return new Problem(response.status, words, body?.parameter ?? null);
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function call(url, options, signal) {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const abort = new AbortController();
  const stop = () => abort.abort();
  for (const one of [signal, patience]) one?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    let response = await fetch(url, { ...options, signal: abort.signal });
    while (response.status === STARTING && response.headers.has('Retry-After')) {
      await pause(STARTING_WAIT_MS);
      response = await fetch(url, { ...options, signal: abort.signal });
    }
    if (!response.ok) throw await problemOf(response);
    return await response.json();
  } catch (error) {
    if (error instanceof Problem || signal?.aborted) throw error;
    throw new Problem(0, t(patience.aborted ? 'errorSlow' : 'errorNetwork'));
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * Asks the API.
 * @param reuse whether an answer that was given before will do
 * @throws Problem in words for the reader; an AbortError when the signal stops it
 */
export async function get(path, parameters = {}, { signal, reuse = false } = {}) {
  const url = address(path, parameters);
  if (reuse && kept.has(url)) return kept.get(url);
  const answer = await call(url, { headers: { Accept: 'application/json' } }, signal);
  kept.delete(url);
  kept.set(url, answer);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  return answer;
}

/** Tells the API to do something. */
export async function post(path) {
  return call(`${BASE}${path}`, { method: 'POST', headers: { Accept: 'application/json' } });
}

/** The address of an event stream. */
export function streamAddress(path) {
  return `${BASE}${path}`;
}
