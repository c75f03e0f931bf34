import { clean } from './base/dom.js';

// The address is the state. One page, addressed by its query string, so that any file server can serve it.

const SCROLL_REST_MS = 120;

/**
 * Shows the view that the address names, and follows links, "back" and "forward".
 * @param main the element that views fill
 * @param views for each name a function (main) → {update(parameters, {reuse, pages}) → title, leave()}
 */
export function createRouter(main, views) {
  let shown = null;
  let turn = 0;

  const parametersNow = () => new URLSearchParams(location.search);
  const nameOf = (parameters) => (Object.hasOwn(views, parameters.get('view') ?? '') ? parameters.get('view') : 'search');

  // What was followed is gone with the old view, so the focus goes to the new one's heading; a box in use keeps it.
  function settle(fresh) {
    const active = document.activeElement;
    if (active?.id !== 'q' && (fresh || active === document.body)) main.querySelector('h1')?.focus({ preventScroll: true });
  }

  async function show({ reuse, returning = null, first = false }) {
    const mine = ++turn;
    const parameters = parametersNow();
    const name = nameOf(parameters);
    const fresh = shown?.name !== name;
    if (fresh) {
      shown?.view.leave?.();
      shown = { name, view: views[name](main) };
    }
    document.body.dataset.view = name;
    const title = await shown.view.update(parameters, { reuse, pages: history.state?.pages ?? 1 });
    if (mine !== turn || title === undefined) return;
    document.title = clean(title);
    scrollTo(0, reuse ? (history.state?.y ?? 0) : 0);
    if (returning !== null) main.querySelector(`a[href="${CSS.escape(returning)}"]`)?.focus({ preventScroll: true });
    else if (!first) settle(fresh);
  }

  function note(state) {
    history.replaceState({ ...history.state, ...state }, '');
  }

  /** Goes to an address of this page. */
  function go(address, { replace = false } = {}) {
    const target = new URL(address, document.baseURI);
    const same = target.search === location.search;
    if (!replace && !same) {
      note({ y: scrollY });
      history.pushState({ y: 0, before: location.search }, '', target);
    } else {
      history.replaceState({ ...history.state, y: 0, pages: 1 }, '', target);
    }
    left = location.search;
    return show({ reuse: false });
  }

  function inside(link) {
    if (!link || link.target || link.dataset.native !== undefined || link.origin !== location.origin) return false;
    return link.pathname === location.pathname && !link.hash;
  }

  let left = location.search;
  let rest = 0;

  function begin() {
    history.scrollRestoration = 'manual';
    document.addEventListener('click', (event) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target.closest('a[href]');
      if (!inside(link)) return;
      event.preventDefault();
      go(link.href);
    });
    addEventListener('popstate', () => {
      const returning = left;
      left = location.search;
      show({ reuse: true, returning });
    });
    addEventListener('scroll', () => {
      clearTimeout(rest);
      rest = setTimeout(() => note({ y: scrollY }), SCROLL_REST_MS);
    });
    return show({ reuse: Boolean(history.state), first: true });
  }

  /** Shows the same view anew, in another language for instance. */
  function again() {
    shown?.view.leave?.();
    shown = null;
    return show({ reuse: true });
  }

  return { go, note, begin, again };
}
