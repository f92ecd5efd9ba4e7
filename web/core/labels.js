/**
 * Remembers the label of every facet value an answer has shown, because a state holds ids only and
 * a chip must have its name also when the next answer does not speak of it.
 */
import { nameOf } from './names.js';
import { missingId } from './search-state.js';

export class Labels {
  #labels = new Map();

  learn(answer) {
    for (const [facet, counts] of Object.entries(answer.facets ?? {})) {
      for (const { id, label } of counts.values) this.#labels.set(`${facet}=${id}`, label);
    }
    for (const hit of answer.hits ?? []) {
      for (const [facet, values] of Object.entries(hit.facets ?? {})) {
        for (const { id, label } of values) this.#labels.set(`${facet}=${id}`, label);
      }
    }
  }

  /** For a value that was chosen before an answer spoke of it. */
  name(facet, id, label) {
    this.#labels.set(`${facet}=${id}`, label);
  }

  of(facet, id, words) {
    if (id === missingId(facet)) return words.missing(facet);
    return nameOf(facet, id, words.language) ?? this.#labels.get(`${facet}=${id}`) ?? id;
  }

  /** What a filter says, without the facet's name: `Iran`, `not Iran`. */
  phrase({ facet, mode, id }, words) {
    const label = this.of(facet, id, words);
    return mode === 'any' ? label : words[mode](label);
  }

  /** Every filter of a state in words, the dates last. */
  phrases(state, words) {
    const all = state.filters.map((filter) => this.phrase(filter, words));
    return state.from || state.to ? [...all, words.dates(state.from, state.to)] : all;
  }
}
