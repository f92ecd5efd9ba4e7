/** The choice of a filter that always holds: a facet, and one of its values by its name. */
import { apiUrl, getJson } from '../core/search-client.js';
import { el, uid } from './dom.js';

const OFFERED = ['country', 'organization', 'person', 'publisher', 'year', 'language'];
const MOST = 30;

export class LockChoice {
  #turn = 0;
  #facet;
  #text;
  #list;
  #said;
  #onChange;
  #none;

  /** `value` is the lock as the attribute holds it, empty for none. */
  value = '';

  constructor(words, own, onChange) {
    this.#onChange = onChange;
    this.#none = own.noSuchValue;
    const [facet, text, list] = ['lock-facet', 'lock-value', 'lock-values'].map(uid);
    this.#facet = el(
      'select',
      { id: facet, onchange: () => this.#clear() },
      el('option', { value: '' }, own.noLock),
      OFFERED.map((name) => el('option', { value: name }, words.facet(name))),
    );
    this.#text = el('input', {
      id: text,
      type: 'text',
      list,
      dir: 'auto',
      autocomplete: 'off',
      disabled: true,
      oninput: () => this.#look(),
    });
    this.#list = el('datalist', { id: list });
    this.#said = el('span', { role: 'status', class: 'quiet' });
    this.root = el(
      'fieldset',
      { class: 'lock' },
      el('legend', {}, own.lock),
      el('p', {}, el('label', { for: facet }, own.lockFacet), this.#facet),
      el('p', {}, el('label', { for: text }, own.lockValue), this.#text, this.#list, this.#said),
    );
  }

  #clear() {
    this.#text.value = '';
    this.#text.disabled = !this.#facet.value;
    this.#look();
  }

  /** Values that begin so are offered; the one of that very name is taken. */
  async #look() {
    this.#turn += 1;
    const turn = this.#turn;
    const facet = this.#facet.value;
    const text = this.#text.value.trim();
    let values = [];
    if (facet) {
      const params = new URLSearchParams({ limit: MOST, ...(text && { prefix: text }) });
      const url = apiUrl(new URL('..', import.meta.url), `facets/${facet}`, params);
      values = await getJson(url).then(
        (answer) => answer.values,
        () => [],
      );
    }
    if (turn !== this.#turn) return;
    this.#list.replaceChildren(...values.map(({ label }) => el('option', { value: label })));
    const same = (name) => name.toLowerCase() === text.toLowerCase();
    const value = text && values.find(({ id, label }) => same(label) || same(id));
    this.value = value ? new URLSearchParams({ [facet]: value.id }).toString() : '';
    this.#said.textContent = text && values.length === 0 ? this.#none : '';
    this.#onChange();
  }
}
