// Builds elements. Text from outside only ever becomes a text node; there is no way from here to markup.

const SVG = 'http://www.w3.org/2000/svg';

// Characters that steer direction or have no shape: in a headline they can only mislead.
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text as it is shown: without control and direction characters. Slice by offsets first, clean after. */
export function clean(text) {
  return String(text).replace(STEERING, '');
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(clean(child)));
  }
  return node;
}

function assign(node, properties) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'title' || name === 'aria-label') node.setAttribute(name, clean(value));
    else node.setAttribute(name, value === true ? '' : value);
  }
}

/** An HTML element: h('p', {class: 'meta'}, 'text', node, [more]). Properties named on… are listeners. */
export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  assign(node, properties);
  return append(node, children);
}

/** An SVG element. */
export function s(tag, properties = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  assign(node, properties);
  return append(node, children);
}

/** One of the icons of index.html. It is decoration: give the control a label of its own. */
export function icon(name) {
  return s('svg', { class: 'icon', 'aria-hidden': 'true' }, s('use', { href: `#icon-${name}` }));
}

/** The address if it is http or https, otherwise null. */
export function webAddress(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** A link that leaves the site, or plain text where the address is no web address. */
export function outsideLink(address, properties, ...children) {
  const href = webAddress(address);
  if (href === null) return h('span', {}, ...children);
  return h('a', { ...properties, href, rel: 'noopener noreferrer nofollow', target: '_blank' }, ...children);
}

/** Short facts in a row, parted by dots that never stand at the end or the beginning of a line. */
export function dotted(...parts) {
  const given = parts.flat().filter(Boolean);
  return h('span', { class: 'dotted' }, given.map((part) => h('span', {}, part)));
}

/** Replaces what a node holds, keeping the focus on the element with the same data-key. */
export function fill(node, ...children) {
  const key = node.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  node.replaceChildren();
  append(node, children);
  if (key !== undefined) node.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  return node;
}
