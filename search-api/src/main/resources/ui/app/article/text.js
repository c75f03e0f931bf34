import { h } from '../base/dom.js';
import { companyAddress, roleName } from '../base/links.js';
import { write } from '../search/address.js';
import { t } from '../base/words.js';

const ROLES = ['subject', 'mentioned', 'source'];

/** The kind of mark a mention gets. */
export function markOf(mention) {
  if (mention.kind === 'discovered' || !mention.company) return 'discovered';
  return ROLES.includes(mention.role) ? mention.role : 'mentioned';
}

function mark(mention, words) {
  const kind = markOf(mention);
  if (kind === 'discovered') {
    const address = write({ q: `"${mention.surface.replaceAll('"', ' ')}"` });
    return h('a', { class: 'mention discovered', href: address, title: t('mentionDiscovered') }, words);
  }
  const hint = t('mentionHint', { name: mention.company.name, role: roleName(kind) });
  return h('a', { class: `mention ${kind}`, href: companyAddress(mention.company.id), title: hint, 'data-company': mention.company.id }, words);
}

/** A piece of text, [from, from + length) of its part, with the mentions that lie wholly in it. */
function withMentions(piece, from, mentions) {
  const nodes = [];
  let at = 0;
  for (const mention of mentions) {
    const start = mention.start - from;
    const end = mention.end - from;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < at || end <= start || end > piece.length) continue;
    nodes.push(piece.slice(at, start), mark(mention, piece.slice(start, end)));
    at = end;
  }
  nodes.push(piece.slice(at));
  return nodes;
}

function inOrder(mentions) {
  return [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The headline with the mentions in it. */
export function heading(title, mentions) {
  return h('h1', { class: 'article-title', tabindex: '-1' }, h('bdi', {}, withMentions(title, 0, inOrder(mentions))));
}

/** The text as paragraphs with the mentions in it; offsets count in the text as given. */
export function body(text, mentions) {
  const inText = inOrder(mentions);
  const paragraphs = [];
  let from = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const behind = from + line.length;
    const here = [];
    while (next < inText.length && inText[next].start < behind) here.push(inText[next++]);
    if (line.trim() !== '') paragraphs.push(h('p', { dir: 'auto' }, withMentions(line, from, here)));
    from = behind + 1;
  }
  return h('div', { class: 'article-text' }, paragraphs);
}
