/**
 * Why nothing has all that was asked for: how many articles there would be without each word and
 * each filter, how many have each word at all, and what was searched. Loaded where it is needed.
 */
import { apiUrl, getJson } from '../core/search-client.js';
import { EMPTY, parseState, stateParams, withQuery } from '../core/search-state.js';
import { el } from './dom.js';

/** A state without the filters that are locked: those of the answer's `without` hold them too. */
function own(parameters, lock) {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  const state = parseState(new URLSearchParams(pairs));
  const mine = (f) => !lock.filters.some((l) => l.facet === f.facet && l.id === f.id);
  return {
    ...state,
    filters: state.filters.filter(mine),
    from: lock.from ? '' : state.from,
    to: lock.to ? '' : state.to,
  };
}

function isLocked({ part, parameter, value }, lock) {
  if (part === 'dates') return Boolean(lock.from || lock.to);
  if (part === 'filters') return isLockedAtAll(lock);
  const facet = parameter?.split('.')[0];
  return lock.filters.some((l) => l.facet === facet && value?.includes(l.id));
}

function isLockedAtAll({ filters, from, to }) {
  return Boolean(filters.length || from || to);
}

function name({ part, text, parameter, value, from, to }, { words, labels }) {
  if (part === 'query') return words.quoted(text);
  if (part === 'filters') return words.everyFilter;
  if (part === 'dates') return words.dates(from ?? '', to ?? '');
  const [facet, mode = 'any'] = parameter.split('.');
  const all = value.map((id) => labels.of(facet, id, words));
  const said = mode === 'all' ? words.both(all) : words.either(all);
  return words.addFilter(facet, mode === 'any' ? said : words[mode](said));
}

/** The parts that keep articles away; a part without which there are some leads to them. */
export function culprits(view, link) {
  const { answer, state, words, lock } = view;
  const kept = { sort: state.sort, fold: state.fold };
  const parts = (answer.diagnosis?.parts ?? []).filter((part) => !isLocked(part, lock));
  const ways = parts.map((part) => {
    const text = words.without(name(part, view));
    const { part: kind, parameter, value, total } = part;
    if (!total) return el('li', { class: 'quiet' }, el('bdi', {}, text), el('span', {}, words.stillNone));
    const key = `drop:${parameter ?? kind}=${value ?? part.text ?? ''}`;
    const way = link({ ...own(part.without, lock), ...kept }, text, key);
    return el('li', {}, way, el('span', { class: 'count' }, words.articles(total)));
  });
  return ways.length > 0 && el('ul', { class: 'culprits', part: 'culprits' }, ways);
}

/** How many articles have each word, whatever else was asked. */
export function wordCounts({ answer, state, words, lock }, link) {
  const all = answer.diagnosis?.words ?? [];
  // Counts are of the whole collection, which a lock keeps from the reader.
  if (!all.length || isLockedAtAll(lock)) return null;
  if (all.length < 2 && !state.filters.length && !state.from && !state.to) return null;
  const one = ({ text, total }) =>
    total
      ? [link(withQuery(EMPTY, text), text, `word:${text}`), ` ${words.number(total)}`]
      : [el('bdi', {}, text), ` ${words.none}`];
  return el(
    'p',
    { class: 'quiet word-counts', part: 'word-counts' },
    `${words.byThemselves} `,
    all.flatMap((word, i) => [i > 0 && ' · ', ...one(word)]),
  );
}

/** By answer, so that one that is drawn again asks nothing again. */
const scopes = new WeakMap();

/** A sentence, which may come later, that says how many articles of which years were searched. */
export function scope({ answer, base, lock, words }) {
  if (scopes.has(answer)) return scopes.get(answer);
  const said = el('p', { class: 'quiet scope', part: 'scope' });
  scopes.set(answer, said);
  const params = stateParams({ ...EMPTY, ...lock });
  getJson(apiUrl(base, 'histogram', params)).then(
    ({ total, values }) => {
      said.textContent = words.searched(total, values[0]?.id, values.at(-1)?.id);
    },
    () => {},
  );
  return said;
}
