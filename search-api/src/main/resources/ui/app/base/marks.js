import { h } from './dom.js';

/** The spans that fit the text, by offset, without overlaps; a span is [start, end) in UTF-16 code units. */
export function fitting(spans, length) {
  let behind = 0;
  return [...(spans ?? [])]
    .filter(([start, end]) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter(([start, end]) => start >= behind && ((behind = end), true));
}

/** The text as nodes, with its spans in <mark>. */
export function marked(text, spans) {
  const nodes = [];
  let at = 0;
  for (const [start, end] of fitting(spans, text.length)) {
    nodes.push(text.slice(at, start), h('mark', {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes;
}
