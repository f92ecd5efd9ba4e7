/** Everything applied, each with a way to take it off. */
import { withDates, withFilter, withoutFilters } from '../core/search-state.js';
import { CROSS, ask, el, icon } from './dom.js';

export class FilterChips extends HTMLElement {
  #words;

  build(words) {
    this.#words = words;
  }

  update({ state, labels }) {
    const words = this.#words;
    const chips = state.filters.map((filter) => {
      const { facet, mode, id } = filter;
      const text = words.addFilter(facet, labels.phrase(filter, words));
      return this.#chip(`${facet}=${id}`, text, mode, (now) => withFilter(now, facet, id, null));
    });
    if (state.from || state.to) {
      const text = words.dates(state.from, state.to);
      chips.push(this.#chip('dates', text, 'any', (now) => withDates(now, '', '')));
    }
    this.hidden = chips.length === 0;
    this.replaceChildren(
      el('ul', { class: 'chips', part: 'chips', 'aria-label': words.applied }, chips),
      el(
        'button',
        {
          type: 'button',
          class: 'link',
          part: 'clear-all',
          'data-key': 'clear-all',
          onclick: () => ask(this, { change: withoutFilters }),
        },
        words.clearAll,
      ),
    );
  }

  #chip(key, text, mode, change) {
    return el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'chip',
          part: 'chip',
          'data-mode': mode,
          'data-key': `chip:${key}`,
          'aria-label': this.#words.remove(text),
          onclick: () => ask(this, { change }),
        },
        el('bdi', {}, text),
        icon(CROSS),
      ),
    );
  }
}
