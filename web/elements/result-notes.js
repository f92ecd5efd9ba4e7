/** What a reader should know of the answer: how it was read, what was relaxed, why it is empty. */
import { EMPTY, filterCount, withQuery } from '../core/search-state.js';
import { ask, el, isPlainClick } from './dom.js';
import { adopt } from './sheets.js';

export class ResultNotes extends HTMLElement {
  #view;
  #why = null;
  #words;

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
    return [
      this.#suggestion(answer.suggestion),
      answer.relaxed && this.#relaxed(),
      this.#reading(answer),
      answer.total === 0 && this.#nothing(),
    ];
  }

  /** Loads what it takes to tell of the answer, so that nothing is put in later. */
  async prepare({ total, relaxed }) {
    if ((total > 0 && !relaxed) || this.#why) return;
    try {
      const [why, { readingMessagesFor }] = await Promise.all([
        import('./zero-results.js'),
        import('../core/reading.js'),
        adopt(this, 'zero-results'),
      ]);
      this.#words = await readingMessagesFor(this.#view.words.language);
      this.#why = why;
    } catch {
      // Less is said then.
    }
  }

  #suggestion(suggestion) {
    if (!suggestion) return null;
    const { words, state } = this.#view;
    const { query, total } = suggestion;
    const next = withQuery(state, query);
    return el(
      'p',
      { class: 'note', part: 'suggestion' },
      `${words.suggestion} `,
      this.#link(next, query, 'suggestion'),
      `? (${words.articles(total)})`,
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

  /** The view with the words of what is loaded late. */
  get #told() {
    return { ...this.#view, words: this.#words };
  }

  #nothing() {
    const { words, state } = this.#view;
    const why = this.#why;
    const link = (...what) => this.#link(...what);
    const view = this.#told;
    const ways = why?.culprits(view, link);
    const any = state.q || filterCount(state);
    return el(
      'div',
      { class: 'nothing', part: 'no-results' },
      el('p', {}, ways ? words.noResultsHint : any && words.noResultsWords),
      ways,
      why?.wordCounts(view, link),
      el('p', {}, link(EMPTY, words.searchEverything, 'everything')),
      why?.scope(view),
    );
  }

  #relaxed() {
    const { words } = this.#view;
    return el(
      'div',
      { class: 'note', part: 'relaxed' },
      el('p', {}, words.relaxed),
      this.#why?.wordCounts(this.#told, (...what) => this.#link(...what)),
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
