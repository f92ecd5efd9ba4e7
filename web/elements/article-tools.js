/** The bar over an article's text: what is marked in it, and the way from match to match. */
import { CHEVRON, el, icon } from './dom.js';
import { KINDS } from './article-text.js';
import { matchKeys } from './match-keys.js';

export class ArticleTools {
  #words;
  #text;
  #at = -1;
  #where;

  /** `q` is what was searched for, `passage` the way to link to a passage. */
  constructor(article, words, { q, text, passage }) {
    this.#words = words;
    this.#text = text;
    const kinds = KINDS.filter((kind) =>
      (article.facets?.[kind] ?? []).some((value) => value.evidence?.length),
    );
    const attributes = { lang: words.language, dir: words.direction };
    this.root = el(
      'div',
      { class: 'tools', ...attributes },
      [this.#matches(q), this.#switches(kinds), passage.button, passage.panel].filter(Boolean),
    );
    /** What is said of the bar, under it. */
    this.notes = el(
      'div',
      { class: 'tools-notes quiet', ...attributes },
      q && text.matches.length > 0 && matchKeys(words, (by) => this.#step(by)),
      text.countDrawn < text.count && el('p', {}, words.markedOf(text.countDrawn, text.count)),
    );
  }

  #matches(q) {
    const words = this.#words;
    const count = this.#text.matches.length;
    if (!q) return null;
    this.#where = el('span', { role: 'status', class: 'where' }, words.matchCount(count, q));
    if (!count) return el('div', { class: 'matches' }, this.#where);
    const button = (name, label, step) =>
      el(
        'button',
        {
          type: 'button',
          class: `round ${name}`,
          'aria-label': label,
          title: label,
          onclick: () => this.#step(step),
        },
        icon(CHEVRON),
      );
    return el(
      'div',
      { class: 'matches', role: 'group', 'aria-label': words.matches },
      this.#where,
      button('previous', words.previousMatch, -1),
      button('next', words.nextMatch, 1),
    );
  }

  /** Leads to a match, from 0. */
  goTo(index) {
    this.#at = index;
    this.#text.goTo(index);
    this.#where.textContent = this.#words.matchOf(index + 1, this.#text.matches.length);
  }

  #step(by) {
    const count = this.#text.matches.length;
    const from = this.#at < 0 && by < 0 ? 0 : this.#at;
    this.goTo((from + by + count) % count);
  }

  #switches(kinds) {
    if (!kinds.length) return null;
    const words = this.#words;
    const change = () => {
      const on = [...list.querySelectorAll('input:checked')].map((box) => box.value);
      // On the article, because the title has mentions too.
      list.closest('article').dataset.show = on.join(' ');
    };
    const list = el(
      'fieldset',
      { class: 'switches' },
      el('legend', {}, words.markInText),
      kinds.map((kind) =>
        el(
          'label',
          {},
          el('input', { type: 'checkbox', value: kind, onchange: change }),
          el('span', { class: 'sample', 'data-kind': kind }, words.facet(kind)),
        ),
      ),
    );
    return list;
  }
}
