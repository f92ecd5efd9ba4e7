/** What a reader should know of the answer: how it was read, what was relaxed, why it is empty. */
import { EMPTY, filterCount, withDates, withFilter, withQuery } from '../core/search-state.js';
import { ask, el, isPlainClick } from './dom.js';

export class ResultNotes extends HTMLElement {
  #view;

  update(view) {
    this.#view = view;
    const { answer, problem } = view;
    const parts = problem ? [this.#problem(problem)] : answer ? this.#notes(answer) : [];
    this.replaceChildren(...parts.filter(Boolean));
  }

  #problem(problem) {
    const { words } = this.#view;
    return el(
      'div',
      { class: 'note problem', part: 'problem' },
      // A server of ours always says what is wrong; anything else is not ours, or not there.
      el('p', {}, problem.message || words.unreachable),
      el(
        'button',
        { type: 'button', 'data-key': 'again', onclick: () => ask(this, { again: true }) },
        words.tryAgain,
      ),
    );
  }

  #notes(answer) {
    const { words } = this.#view;
    return [
      this.#suggestion(answer.suggestion),
      answer.relaxed && el('p', { class: 'note', part: 'relaxed' }, words.relaxed),
      this.#reading(answer),
      answer.total === 0 && this.#nothing(),
    ];
  }

  #suggestion(suggestion) {
    if (!suggestion) return null;
    const { words, state } = this.#view;
    const query = suggestion.query ?? suggestion.q;
    const count = suggestion.count ?? suggestion.total;
    const next = withQuery(state, query);
    return el(
      'p',
      { class: 'note', part: 'suggestion' },
      `${words.suggestion} `,
      this.#link(next, query, 'suggestion'),
      count === undefined ? '?' : `? (${words.articles(count)})`,
    );
  }

  #reading({ notes, interpreted, q }) {
    const said = (notes ?? []).map((note) => note.message ?? note.detail ?? String(note));
    if (interpreted && said.length === 0 && interpreted.trim() === (q ?? '').trim()) return null;
    if (!interpreted && said.length === 0) return null;
    return el(
      'p',
      { class: 'quiet', part: 'interpreted' },
      interpreted && [
        `${this.#view.words.interpreted} `,
        el('code', { dir: 'auto' }, interpreted),
        '. ',
      ],
      said.join(' '),
    );
  }

  #nothing() {
    const { words, state, labels } = this.#view;
    const ways = [];
    if (state.q && filterCount(state)) {
      ways.push([words.withoutWords(state.q), withQuery(state, ''), 'drop:words']);
    }
    for (const filter of state.filters) {
      const { facet, id } = filter;
      const label = words.addFilter(facet, labels.phrase(filter, words));
      ways.push([words.without(label), withFilter(state, facet, id, null), `drop:${facet}=${id}`]);
    }
    if (state.from || state.to) {
      const label = words.dates(state.from, state.to);
      ways.push([words.without(label), withDates(state, '', ''), 'drop:dates']);
    }
    return el(
      'div',
      { class: 'nothing', part: 'no-results' },
      el('p', {}, ways.length ? words.noResultsHint : words.noResultsWords),
      ways.length > 0 &&
        el(
          'ul',
          {},
          ways.map(([text, next, key]) => el('li', {}, this.#link(next, text, key))),
        ),
      el('p', {}, this.#link(EMPTY, words.searchEverything, 'everything')),
    );
  }

  #link(next, text, key) {
    const onclick = (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      ask(this, { change: () => next });
    };
    return el('a', { href: this.#view.href(next), 'data-key': key, onclick }, el('bdi', {}, text));
  }
}
