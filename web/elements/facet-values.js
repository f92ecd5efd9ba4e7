/**
 * The values of a facet as checkboxes with their counts. A value is off, wanted (the checkbox),
 * required or excluded (the small buttons). What is chosen stands on top and stays, also with no
 * article left. What is looked for is found by the server among all there are.
 */
import { isNamed } from '../core/names.js';
import { filtersOf, missingId, modeOf, withFilter, withMode } from '../core/search-state.js';
import { FEW } from '../core/search-request.js';
import { NOT, PLUS, ask, el, icon, keyed } from './dom.js';

const MORE = 50;
const EVERY = 1000;
const MANY_PER_ARTICLE = ['country', 'organization', 'person', 'yearMentioned'];

const TYPING_MILLIS = 150;

export class FacetValues extends HTMLElement {
  #facet;
  #words;
  #view;
  #limit = FEW;
  #find;
  #found = null;
  #asked = null;
  #timer = null;
  #list;
  #empty;
  #all;
  #more;
  #fewer;

  build(facet, words) {
    this.#facet = facet;
    this.#words = words;
    this.#find = el('input', {
      type: 'search',
      class: 'find',
      part: 'facet-search',
      'aria-label': words.searchInside(facet),
      placeholder: words.searchInside(facet),
      'data-key': `find:${facet}`,
      oninput: () => this.#look(TYPING_MILLIS),
    });
    this.#list = el('ul', { class: 'values' });
    this.#empty = el('p', { class: 'quiet' });
    const requireAll = (event) => {
      const mode = event.target.checked ? 'all' : 'any';
      ask(this, { change: (state) => withMode(state, facet, mode) });
    };
    this.#all = el(
      'label',
      { class: 'require-all' },
      el('input', { type: 'checkbox', 'data-key': `all:${facet}`, onchange: requireAll }),
      words.requireAll,
    );
    this.#more = this.#button('more', words.showMore(facet), () =>
      this.#ask(this.#limit < MORE ? MORE : EVERY),
    );
    this.#fewer = this.#button('fewer', words.showFewer(facet), () => this.#ask(FEW));
    this.replaceChildren(this.#find, this.#all, this.#list, this.#empty, this.#more, this.#fewer);
  }

  update(view) {
    this.#view = view;
    const counts = view.answer?.facets?.[this.#facet];
    const distinct = counts?.distinct ?? 0;
    const wanted = this.#find.value.trim();
    // Counts are those of the search that is shown.
    if (wanted && !view.busy && view.answer !== this.#asked) this.#look(0);
    const every = wanted && this.#found ? this.#found.map((row) => this.#row(row)) : this.#rows(counts);
    const chosen = every.filter((row) => row.mode || row.locked);
    const missing = missingId(this.#facet);
    const rest = every.filter((row) => !chosen.includes(row) && row.id !== missing);
    const none = every.filter((row) => !chosen.includes(row) && row.id === missing);
    const { language } = this.#words;
    if (isNamed(this.#facet, language)) {
      rest.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, language));
    }
    const rows = [...chosen, ...(wanted ? rest : rest.slice(0, this.#limit)), ...none];

    keyed(this.#list, rows, {
      key: (row) => row.id,
      create: (row) => this.#create(row),
      change: (node, row) => this.#show(node, row),
    });
    this.#find.hidden = distinct <= FEW && !wanted;
    this.#empty.hidden = rows.length > 0 || !counts;
    this.#empty.textContent = wanted
      ? this.#words.noneInside(this.#find.value.trim())
      : this.#words.noValues;
    this.#more.hidden = Boolean(wanted) || distinct <= this.#limit || this.#limit >= EVERY;
    this.#fewer.hidden = Boolean(wanted) || this.#limit <= FEW || distinct <= FEW;
    this.#updateAll(view.state);
  }

  #updateAll(state) {
    const wanted = filtersOf(state, this.#facet).filter((f) => f.mode !== 'not');
    this.#all.hidden = !MANY_PER_ARTICLE.includes(this.#facet) || wanted.length < 2;
    this.#all.firstChild.checked = wanted.every((f) => f.mode === 'all');
  }

  #rows(counts) {
    const { state } = this.#view;
    const facet = this.#facet;
    const missing = missingId(facet);
    const known = new Map((counts?.values ?? []).map((value) => [value.id, value.count]));
    known.delete(missing);
    for (const { id } of filtersOf(state, facet)) if (!known.has(id)) known.set(id, 0);
    if (counts?.missing > 0 || known.has(missing)) known.set(missing, counts?.missing ?? 0);
    return [...known].map(([id, count]) => this.#row({ id, count }));
  }

  #row({ id, count, matched }) {
    const { state, labels, lock } = this.#view;
    const facet = this.#facet;
    return {
      id,
      count,
      matched,
      label: labels.of(facet, id, this.#words),
      mode: modeOf(state, facet, id),
      locked: lock.filters.some((f) => f.facet === facet && f.id === id),
    };
  }

  #create({ id }) {
    const name = `${this.#facet}:${id}`;
    const toggle = (now) => (now === 'any' || now === 'all' ? null : this.#wantedMode());
    const button = (kind, mode, back, path) =>
      el(
        'button',
        {
          type: 'button',
          class: kind,
          part: kind,
          'data-key': `${mode}:${name}`,
          onclick: () => this.#change(id, (now) => (now === mode ? back : mode)),
        },
        icon(path),
      );
    return el(
      'li',
      { class: 'value', part: 'facet-value', 'data-id': id },
      el(
        'label',
        {},
        el('input', { type: 'checkbox', value: id, 'data-key': name, onchange: () => this.#change(id, toggle) }),
        el('span', { class: 'value-label' }, el('bdi'), el('bdi', { class: 'quiet' })),
        el('span', { class: 'unseen' }, ', '),
        el('span', { class: 'count', part: 'count' }),
        el('span', { class: 'unseen' }),
      ),
      MANY_PER_ARTICLE.includes(this.#facet) &&
        id !== missingId(this.#facet) &&
        button('require', 'all', 'any', PLUS),
      button('exclude', 'not', null, NOT),
    );
  }

  #show(node, { label, matched, count, mode, locked }) {
    const [box, name, , number, unit] = node.firstChild.children;
    const [require, exclude] = ['.require', '.exclude'].map((css) => node.querySelector(css));
    const text = mode === 'not' ? this.#words.excluded : this.#words.number(count);
    node.dataset.mode = locked ? 'locked' : (mode ?? 'off');
    box.checked = locked || mode === 'any' || mode === 'all';
    box.disabled = locked;
    node.title = locked ? this.#words.locked : '';
    name.firstChild.textContent = label;
    name.lastChild.textContent = matched ? ` (${matched})` : '';
    number.textContent = text;
    unit.textContent = mode === 'not' ? '' : this.#words.articles(count).slice(text.length);
    for (const [button, pressed, text] of [
      [require, 'all', this.#words.require(label)],
      [exclude, 'not', this.#words.exclude(label)],
    ]) {
      if (!button) continue;
      button.hidden = locked;
      button.setAttribute('aria-pressed', String(mode === pressed));
      button.setAttribute('aria-label', text);
      button.title = text;
    }
  }

  /** Where all of several are required, one more is required too. */
  #wantedMode() {
    const wanted = filtersOf(this.#view.state, this.#facet).filter((f) => f.mode !== 'not');
    return wanted.length > 1 && wanted.every((f) => f.mode === 'all') ? 'all' : 'any';
  }

  #change(id, next) {
    const facet = this.#facet;
    const mode = next(modeOf(this.#view.state, facet, id));
    ask(this, { change: (state) => withFilter(state, facet, id, mode) });
  }

  /** Asks for the values by what is typed, unless more is within so many milliseconds. */
  #look(millis) {
    clearTimeout(this.#timer);
    this.#asked = this.#view.answer;
    this.#timer = setTimeout(() => this.#fetch(this.#find.value.trim(), this.#asked), millis);
    if (!this.#find.value.trim()) this.#found = null;
    if (millis) this.update(this.#view);
  }

  async #fetch(text, asked) {
    if (!text) return;
    const { findValues } = await import('./facet-search.js');
    // Without an answer it is the search itself that says so.
    const found = await findValues(this.#facet, text, this.#view).catch(() => null);
    if (text !== this.#find.value.trim() || asked !== this.#asked || !found) return;
    for (const { id, label } of found) this.#view.labels.name(this.#facet, id, label);
    this.#found = found;
    this.update(this.#view);
    ask(this, { say: found.length ? this.#words.suggested(found.length) : this.#empty.textContent });
  }

  #ask(limit) {
    this.#limit = limit;
    this.update(this.#view);
    ask(this, { limits: { [this.#facet]: limit } });
  }

  #button(name, text, onclick) {
    return el(
      'button',
      { type: 'button', class: 'link', part: name, 'data-key': `${name}:${this.#facet}`, onclick },
      text,
    );
  }
}
