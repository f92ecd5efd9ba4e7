/**
 * Articles by year as a table, the latest first: the histogram for those who would rather read. Loaded
 * when it is wanted.
 */
import { missingId, modeOf, withFilter } from '../core/search-state.js';
import { NOT, ask, el, icon, keyed } from './dom.js';

export class YearTable extends HTMLElement {
  #words;
  #state;
  #rows;

  build(words) {
    this.#words = words;
    this.#rows = el('tbody');
    const head = (text) => el('th', { scope: 'col' }, text);
    this.replaceChildren(
      el(
        'table',
        { class: 'years', part: 'year-table' },
        el('caption', { class: 'unseen' }, words.histogram),
        el(
          'thead',
          {},
          el('tr', {}, head(words.facet('year')), head(words.articlesHead), head(words.shareHead), head(words.notHead)),
        ),
        this.#rows,
      ),
    );
  }

  /** `years`: `[{id, label, count, share}]`, the earliest first; years without articles get no row. */
  update(state, years) {
    this.#state = state;
    const told = years.filter(({ id, count }) => count > 0 || modeOf(state, 'year', id));
    const known = told.filter(({ id }) => id !== missingId('year')).reverse();
    keyed(this.#rows, [...known, ...told.filter((year) => !known.includes(year))], {
      key: (year) => year.id,
      create: (year) => this.#create(year),
      change: (node, year) => this.#change(node, year),
    });
  }

  #create({ id, label }) {
    const onchange = () => this.#toggle(id, 'any');
    const onclick = () => this.#toggle(id, 'not');
    const box = el('input', { type: 'checkbox', value: id, 'data-key': `year:${id}`, onchange });
    const name = this.#words.exclude(label);
    const exclude = el(
      'button',
      {
        type: 'button',
        class: 'exclude',
        'aria-label': name,
        title: name,
        'data-key': `not:year:${id}`,
        onclick,
      },
      icon(NOT),
    );
    return el(
      'tr',
      { class: 'value', 'data-id': id },
      el('th', { scope: 'row' }, el('label', {}, box, el('span', { class: 'value-label' }, label))),
      el('td', { class: 'count' }),
      el('td', { class: 'count share' }),
      el('td', {}, exclude),
    );
  }

  #change(row, { id, count, share }) {
    const mode = modeOf(this.#state, 'year', id);
    row.dataset.mode = mode ?? 'off';
    row.querySelector('input').checked = mode === 'any' || mode === 'all';
    row.querySelector('.count').textContent =
      mode === 'not' ? this.#words.excluded : this.#words.number(count);
    row.querySelector('.share').textContent = share > 0 && count > 0 ? this.#words.share(share) : '';
    row.querySelector('.exclude').setAttribute('aria-pressed', String(mode === 'not'));
  }

  #toggle(id, mode) {
    const next = modeOf(this.#state, 'year', id) === mode ? null : mode;
    ask(this, { change: (state) => withFilter(state, 'year', id, next) });
  }
}

customElements.define('dossier-year-table', YearTable);
