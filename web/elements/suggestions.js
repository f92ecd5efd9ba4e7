/**
 * What may be meant by what is being typed: a list below the box (the pattern "combobox with list
 * autocomplete, manual selection" of the ARIA practices). Focus stays in the box, nothing is chosen
 * by itself. Loaded when the box is first used.
 */
import { apiUrl, articlePath, getJson } from '../core/search-client.js';
import { withFilter, withQuery } from '../core/search-state.js';
import { ask, el, marked, uid } from './dom.js';

const TYPING_MILLIS = 120;
const SIZE = 8;
/** What goes before the word being typed, if there is nothing but words. */
const LAST_WORD = /^([^"():]*\s)([\p{L}\p{N}][^"():\s]+)$/u;
const LEAVES_THE_LIST = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

export class Suggestions {
  #input;
  #list;
  #view;
  #number = 0;
  #controller = null;
  #timer = null;
  #options = [];
  #active = -1;

  constructor(input, list) {
    this.#input = input;
    this.#list = list;
    // A press must not take focus from the box.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    input.addEventListener('blur', () => this.close());
  }

  /** Looks for what begins as the box's text does, unless more is typed within a moment. */
  look(view) {
    this.#view = view;
    this.#stop();
    this.#mark(-1);
    if (!this.#input.value.trim()) this.close();
    else this.#timer = setTimeout(() => this.#fetch(this.#number), TYPING_MILLIS);
  }

  close() {
    this.#stop();
    this.#show([]);
    ask(this.#input, { say: '' });
  }

  /** Takes the keys that are the list's; true if this was one. */
  takes({ key }) {
    const open = this.#options.length > 0;
    if (LEAVES_THE_LIST.includes(key)) this.#mark(-1);
    else if (key === 'Enter' && this.#active >= 0) this.#options[this.#active].choose();
    else if (key === 'Escape' && open) this.close();
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(key === 'ArrowDown' ? 1 : -1);
    else return false;
    return !LEAVES_THE_LIST.includes(key);
  }

  #stop() {
    this.#number += 1;
    clearTimeout(this.#timer);
    this.#controller?.abort();
  }

  async #fetch(number) {
    const controller = new AbortController();
    this.#controller = controller;
    const typed = this.#input.value.replace(/^\s+/, '');
    try {
      let before = '';
      let found = await this.#ask(typed, controller.signal);
      const [, words, last] = LAST_WORD.exec(typed) ?? [];
      if (!found.length && last) {
        before = words.trim();
        found = (await this.#ask(last, controller.signal)).filter(({ kind }) => kind !== 'title');
      }
      if (number === this.#number) this.#show(found.map((one) => this.#option(one, before)));
    } catch {
      if (number === this.#number) this.close();
    }
    if (number !== this.#number || !this.#options.length) return;
    ask(this.#input, { say: this.#view.words.suggested(this.#options.length) });
  }

  async #ask(q, signal) {
    const { base, lock } = this.#view;
    const params = new URLSearchParams({ q, size: SIZE });
    const { suggestions } = await getJson(apiUrl(base, 'suggest', params), signal);
    return suggestions.filter(
      ({ facet, text }) => !lock.closed.includes(facet) && (facet || text !== q.trim()),
    );
  }

  #option(suggestion, before) {
    const { words, lock } = this.#view;
    const { facet, kind, html, matched, count } = suggestion;
    const choose = () => {
      this.close();
      this.#choose(suggestion, before);
    };
    const node = el(
      'li',
      { id: uid('option'), role: 'option', part: 'option', 'aria-selected': 'false', onclick: choose },
      el(
        'span',
        { class: 'option-text', dir: 'auto' },
        before && `${before} `,
        marked(html),
        matched && el('bdi', { class: 'quiet' }, ` (${matched})`),
      ),
      el(
        'span',
        { class: 'option-kind' },
        facet ? words.facet(facet) : words.kinds[kind],
        // Counts are of all articles, of which a lock shows a part only.
        count && !before && !lock.filters.length && ` · ${words.number(count)}`,
      ),
    );
    return { node, choose };
  }

  #choose({ facet, kind, id, text }, before) {
    if (facet) {
      this.#view.labels.name(facet, id, text);
      ask(this.#input, {
        change: (state) => withFilter(withQuery(state, before), facet, id, 'any'),
      });
    } else if (kind === 'title') this.#open(id, text);
    else ask(this.#input, { change: (state) => withQuery(state, `${before} ${text}`.trim()) });
  }

  #open(id, title) {
    const { href } = new URL(`articles/${articlePath(id)}`, this.#view.base);
    const detail = { id, title, href, hit: null };
    const init = { bubbles: true, composed: true, cancelable: true, detail };
    if (this.#input.dispatchEvent(new CustomEvent('dossier-select', init))) location.assign(href);
  }

  #show(options) {
    this.#options = options;
    this.#mark(-1);
    this.#list.replaceChildren(...options.map(({ node }) => node));
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
  }

  /** Over the end comes the box itself, and then the other end. */
  #move(by) {
    const many = this.#options.length + 1;
    if (many === 1) this.look(this.#view);
    else this.#mark(((this.#active + 1 + by + many) % many) - 1);
  }

  #mark(index) {
    this.#options[this.#active]?.node.setAttribute('aria-selected', 'false');
    this.#active = index;
    const node = this.#options[index]?.node;
    if (!node) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    node.setAttribute('aria-selected', 'true');
    node.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', node.id);
  }
}
