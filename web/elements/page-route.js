/**
 * The state in our own page's address. What is being typed replaces the address; what is committed
 * gets an entry of its own, and the entry below is set back to what was committed before, so that
 * Back never leads to a word half typed. Each entry remembers how far the reader had scrolled.
 */
import { formatState, parseState } from '../core/search-state.js';

export class PageRoute {
  #committed = location.search;
  #focus = null;
  #focusHit = null;
  #stop = new AbortController();

  constructor(onChange) {
    const { signal } = this.#stop;
    history.scrollRestoration = 'manual';
    addEventListener('pagehide', () => this.#remember(), { signal });
    addEventListener('scrollend', () => this.#remember(), { signal });
    // A page that the browser has kept whole comes back without its focus.
    addEventListener('pageshow', ({ persisted }) => persisted && this.restore(this.#focusHit), { signal });
    addEventListener(
      'popstate',
      () => {
        this.#committed = location.search;
        onChange(parseState(location.search));
      },
      { signal },
    );
  }

  read() {
    return parseState(location.search);
  }

  draft(state) {
    history.replaceState(null, '', location.pathname + formatState(state));
  }

  commit(state) {
    const next = formatState(state);
    if (next === this.#committed) {
      this.draft(state);
      return;
    }
    history.replaceState(this.#place(), '', location.pathname + this.#committed);
    history.pushState(null, '', location.pathname + next);
    this.#committed = next;
  }

  /** The hit whose link is being followed, to be focused when the reader comes back. */
  leavingBy(id) {
    this.#focus = id;
    this.#remember();
  }

  /** Brings back how this entry was left: calls `focusHit` with a hit's id if one was followed. */
  restore(focusHit) {
    this.#focusHit = focusHit;
    const place = history.state;
    if (!place || typeof place.scroll !== 'number') return;
    if (place.focus) focusHit?.(place.focus);
    scrollTo({ top: place.scroll, behavior: 'instant' });
  }

  stop() {
    this.#stop.abort();
    history.scrollRestoration = 'auto';
  }

  #place() {
    return { scroll: scrollY, focus: this.#focus };
  }

  #remember() {
    history.replaceState(this.#place(), '');
  }
}
