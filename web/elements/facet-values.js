/**
 * The values of a facet as checkboxes with their counts. A value is off, wanted (the checkbox) or
 * excluded (the small button). What is chosen stands on top and stays, also with no article left.
 */
import { filtersOf, missingId, modeOf, withFilter, withMode } from '../core/search-state.js';
import { FEW } from '../core/search-request.js';
import { NOT, ask, el, icon, keyed } from './dom.js';

const MORE = 50;
const EVERY = 1000;
const MANY_PER_ARTICLE = ['country', 'organization', 'person', 'yearMentioned'];

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export class FacetValues extends HTMLElement {
  #facet;
  #words;
  #view;
  #limit = FEW;
  #find;
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
      oninput: () => this.#findValues(),
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
    const wanted = fold(this.#find.value.trim());
    const every = this.#rows(counts);
    const found = wanted ? every.filter((row) => fold(row.label).includes(wanted)) : every;
    const chosen = found.filter((row) => row.mode || row.locked);
    const missing = missingId(this.#facet);
    const rest = found.filter((row) => !chosen.includes(row) && row.id !== missing);
    const none = found.filter((row) => !chosen.includes(row) && row.id === missing);
    const rows = [...chosen, ...(wanted ? rest : rest.slice(0, this.#limit)), ...none];

    keyed(this.#list, rows, {
      key: (row) => row.id,
      create: (row) => this.#create(row),
      change: (node, row) => this.#change(node, row),
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
    const required = wanted.some((f) => f.mode === 'all');
    this.#all.hidden = !MANY_PER_ARTICLE.includes(this.#facet) || wanted.length < 2;
    this.#all.firstChild.checked = required;
  }

  #rows(counts) {
    const { state, labels, lock } = this.#view;
    const facet = this.#facet;
    const missing = missingId(facet);
    const known = new Map((counts?.values ?? []).map((value) => [value.id, value.count]));
    known.delete(missing);
    for (const { id } of filtersOf(state, facet)) if (!known.has(id)) known.set(id, 0);
    if (counts?.missing > 0 || known.has(missing)) known.set(missing, counts?.missing ?? 0);
    return [...known].map(([id, count]) => ({
      id,
      count,
      label: labels.of(facet, id, this.#words),
      mode: modeOf(state, facet, id),
      locked: lock.filters.some((f) => f.facet === facet && f.id === id),
    }));
  }

  #create({ id }) {
    const name = `${this.#facet}:${id}`;
    const toggle = () => this.#toggle(id, this.#wantedMode());
    const exclude = () => this.#toggle(id, 'not');
    return el(
      'li',
      { class: 'value', part: 'facet-value', 'data-id': id },
      el(
        'label',
        {},
        el('input', { type: 'checkbox', value: id, 'data-key': name, onchange: toggle }),
        el('span', { class: 'value-label' }, el('bdi')),
        el('span', { class: 'unseen' }, ', '),
        el('span', { class: 'count', part: 'count' }),
        el('span', { class: 'unseen' }),
      ),
      el(
        'button',
        {
          type: 'button',
          class: 'exclude',
          part: 'exclude',
          'data-key': `not:${name}`,
          onclick: exclude,
        },
        icon(NOT),
      ),
    );
  }

  #change(node, { label, count, mode, locked }) {
    const [box, name, , number, unit] = node.firstChild.children;
    const exclude = node.lastChild;
    const text = mode === 'not' ? this.#words.excluded : this.#words.number(count);
    node.dataset.mode = locked ? 'locked' : (mode ?? 'off');
    box.checked = locked || mode === 'any' || mode === 'all';
    box.disabled = locked;
    node.title = locked ? this.#words.locked : '';
    if (name.textContent !== label) name.firstChild.textContent = label;
    number.textContent = text;
    unit.textContent = mode === 'not' ? '' : this.#words.articles(count).slice(text.length);
    exclude.hidden = locked;
    exclude.setAttribute('aria-pressed', String(mode === 'not'));
    exclude.setAttribute('aria-label', this.#words.exclude(label));
    exclude.title = this.#words.exclude(label);
  }

  #wantedMode() {
    const required = filtersOf(this.#view.state, this.#facet).some((f) => f.mode === 'all');
    return required ? 'all' : 'any';
  }

  #toggle(id, mode) {
    const facet = this.#facet;
    const next = modeOf(this.#view.state, facet, id) === mode ? null : mode;
    ask(this, { change: (state) => withFilter(state, facet, id, next) });
  }

  #findValues() {
    if (this.#limit < EVERY && this.#find.value.trim()) this.#ask(EVERY);
    else this.update(this.#view);
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
