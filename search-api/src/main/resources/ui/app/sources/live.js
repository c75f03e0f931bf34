import { get, streamAddress } from '../base/api.js';

const POLL_MS = 1500;

/** Follows a run by server-sent events; where they do not come, by asking. */
export function follow(run, { signal, take, ended }) {
  const path = `/crawls/${encodeURIComponent(run.id)}`;
  let over = false;

  function arrived(next) {
    if (over || signal.aborted) return;
    take(next);
    if (next.endedAt) {
      over = true;
      ended(next);
    }
  }

  async function ask() {
    if (over || signal.aborted) return;
    try {
      arrived(await get(path, {}, { signal }));
    } catch {
      // the next question may be answered
    }
    if (!over && !signal.aborted) setTimeout(ask, POLL_MS);
  }

  const stream = new EventSource(streamAddress(path));
  const read = (event) => {
    try {
      arrived(JSON.parse(event.data));
    } catch {
      return; // not a run
    }
    if (over) stream.close();
  };
  for (const name of ['progress', 'end']) stream.addEventListener(name, read);
  stream.addEventListener('error', () => {
    stream.close();
    if (!over) setTimeout(ask, POLL_MS);
  });
  signal.addEventListener('abort', () => stream.close());
  return stream;
}
