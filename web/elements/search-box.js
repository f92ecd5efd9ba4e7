/** The words: searches as one types, and Enter commits. */
import { withQuery } from '../core/search-state.js';
import { LENS, ask, el, icon, uid } from './dom.js';

export class SearchBox extends HTMLElement {
  #input;

  build(words, name) {
    const id = uid('words');
    this.#input = el('input', {
      id,
      type: 'search',
      name: 'q',
      part: 'input',
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      enterkeyhint: 'search',
      dir: 'auto',
      placeholder: words.placeholder,
      'data-key': 'words',
      oninput: () => this.#ask(true),
    });
    const onsubmit = (event) => {
      event.preventDefault();
      this.#ask(false);
    };
    this.replaceChildren(
      el(
        'form',
        { role: 'search', class: 'box', part: 'box', 'aria-label': name, onsubmit },
        el('label', { for: id, class: 'unseen' }, words.searchLabel),
        el('span', { class: 'field' }, icon(LENS), this.#input),
        el(
          'button',
          { type: 'submit', class: 'primary', part: 'search-button' },
          words.searchButton,
        ),
      ),
    );
  }

  update({ state }) {
    // What is being typed is never overwritten by what was asked before.
    if (this.#input.value.trim() !== state.q) this.#input.value = state.q;
  }

  focusInput() {
    this.#input.focus();
    this.#input.select();
  }

  #ask(typing) {
    const q = this.#input.value.trim();
    ask(this, { typing, change: (state) => (state.q === q ? state : withQuery(state, q)) });
  }
}
