/**
 * One facet: a fieldset whose legend folds it. Years are bars (`year-histogram`), the other facets
 * a list of values (`facet-values`).
 */
import { filtersOf } from '../core/search-state.js';
import { CHEVRON, el, icon, uid } from './dom.js';
import { FacetValues } from './facet-values.js';
import { YearHistogram } from './year-histogram.js';

const FOLDED_AT_FIRST = ['publisher', 'language', 'yearMentioned'];

export class FacetList extends HTMLElement {
  #facet;
  #body;
  #content;
  #button;
  #selected;

  build(facet, words) {
    this.#facet = facet;
    this.#content = facet === 'year' ? new YearHistogram() : new FacetValues();
    this.#content.build(facet, words);
    const id = uid(facet);
    this.#body = el('div', { id, class: 'facet-body' }, this.#content);
    this.#selected = el('span', { class: 'facet-selected' });
    this.#button = el(
      'button',
      {
        type: 'button',
        class: 'facet-name',
        part: 'facet-name',
        'aria-controls': id,
        'data-key': `fold:${facet}`,
        onclick: () => this.#fold(!this.#body.hidden),
      },
      el('span', {}, words.facet(facet)),
      this.#selected,
      icon(CHEVRON),
    );
    this.replaceChildren(
      el(
        'fieldset',
        { class: 'facet', part: 'facet', 'data-facet': facet },
        el('legend', {}, this.#button),
        this.#body,
      ),
    );
    this.#fold(FOLDED_AT_FIRST.includes(facet));
  }

  update(view) {
    const chosen = filtersOf(view.state, this.#facet).length;
    this.#selected.textContent = chosen ? view.words.selected(chosen) : '';
    this.#content.update(view);
  }

  #fold(folded) {
    this.#body.hidden = folded;
    this.#button.setAttribute('aria-expanded', String(!folded));
  }
}
