/** The words: searches as one types, suggests what may be meant, and Enter commits. */
import { withQuery } from '../core/search-state.js';
import { LENS, ask, el, icon, uid } from './dom.js';
import { adopt } from './sheets.js';

export class SearchBox extends HTMLElement {
  #input;
  #list;
  #view;
  #suggestions = null;
  #committed = null;

  build(words, name) {
    const id = uid('words');
    const listId = uid('suggestions');
    this.#list = el('ul', {
      id: listId,
      class: 'suggestions',
      part: 'suggestions',
      role: 'listbox',
      'aria-label': words.suggestions,
      hidden: true,
    });
    this.#input = el('input', {
      id,
      type: 'search',
      name: 'q',
      part: 'input',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': listId,
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      enterkeyhint: 'search',
      dir: 'auto',
      placeholder: words.placeholder,
      'data-key': 'words',
      oninput: () => {
        this.#ask(true);
        this.#suggest();
      },
      onfocus: () => this.#load(),
      onkeydown: (event) => this.#onKey(event),
    });
    const onsubmit = (event) => {
      event.preventDefault();
      this.#suggestions?.close();
      this.#ask(false);
    };
    this.replaceChildren(
      el(
        'form',
        { role: 'search', class: 'box', part: 'box', 'aria-label': name, onsubmit },
        el('label', { for: id, class: 'unseen' }, words.searchLabel),
        el('span', { class: 'field' }, icon(LENS), this.#input, this.#list),
        el(
          'button',
          { type: 'submit', class: 'primary', part: 'search-button' },
          words.searchButton,
        ),
      ),
    );
  }

  update(view) {
    this.#view = view;
    const { state } = view;
    // What is being typed is never overwritten by what was asked before.
    if (this.#input.value.trim() !== state.q) this.#input.value = state.q;
  }

  focusInput() {
    this.#input.focus();
    this.#input.select();
  }

  /** A server that is gone has no suggestions either; the search itself says so. */
  async #load() {
    try {
      const [{ Suggestions }] = await Promise.all([
        import('./suggestions.js'),
        adopt(this, 'suggestions'),
      ]);
      this.#suggestions ??= new Suggestions(this.#input, this.#list);
    } catch {
      this.#suggestions = null;
    }
  }

  async #suggest() {
    const typed = this.#input.value;
    if (!this.#suggestions) await this.#load();
    if (typed === this.#input.value && typed.trim() !== this.#committed) {
      this.#suggestions?.look(this.#view);
    }
  }

  #onKey(event) {
    if (event.isComposing) return;
    if (this.#suggestions?.takes(event)) event.preventDefault();
    else if (event.key === 'Escape' && this.#input.value) {
      event.preventDefault();
      this.#input.value = '';
      this.#ask(true);
    }
  }

  #ask(typing) {
    const q = this.#input.value.trim();
    this.#committed = typing ? null : q;
    ask(this, { typing, change: (state) => (state.q === q ? state : withQuery(state, q)) });
  }
}
