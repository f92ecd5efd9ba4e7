/**
 * What a reader has asked for, as an immutable value, and its query string.
 *
 * The names in the query string are those of the search API, so that an address of the page and a
 * request to the API read alike. A filter is `{facet, mode, id}`; `any` values of one facet are
 * alternatives, `all` values must all be there, `not` values must not.
 */

export const FACETS = [
  'country',
  'organization',
  'person',
  'year',
  'yearMentioned',
  'publisher',
  'language',
];

const SUFFIX = { any: '', all: '.all', not: '.not' };
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const SORTS = ['relevance', 'newest', 'oldest'];

export const EMPTY = Object.freeze({
  q: '',
  filters: Object.freeze([]),
  from: '',
  to: '',
  sort: '',
  fold: '',
  page: 1,
});

/** The id that stands for articles without a value of the facet. */
export function missingId(facet) {
  return facet === 'year' ? 'unknown' : 'none';
}

/** Reads a query string; what it does not know or cannot read is left out. */
export function parseState(text) {
  const params = new URLSearchParams(text);
  const date = (name) => (DATE.test(params.get(name) ?? '') ? params.get(name) : '');
  const page = Number(params.get('page'));
  return {
    q: params.get('q') ?? '',
    filters: parseFilters(params),
    from: date('from'),
    to: date('to'),
    sort: SORTS.includes(params.get('sort')) ? params.get('sort') : '',
    fold: params.get('fold') === 'copies' ? 'copies' : '',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

function parseFilters(params) {
  const filters = [];
  for (const [name, id] of params) {
    const [facet, mode = 'any'] = name.split('.');
    const known = FACETS.includes(facet) && mode in SUFFIX && name === facet + SUFFIX[mode];
    if (known && id && !filters.some((f) => f.facet === facet && f.id === id)) {
      filters.push({ facet, mode, id });
    }
  }
  return filters;
}

/** The parameters of a state: what `parseState` reads back. */
export function stateParams(state) {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const { facet, mode, id } of state.filters) params.append(facet + SUFFIX[mode], id);
  for (const name of ['from', 'to', 'sort', 'fold']) if (state[name]) params.set(name, state[name]);
  if (state.page > 1) params.set('page', state.page);
  return params;
}

/** The query string of a state, with its question mark; empty for the empty state. */
export function formatState(state) {
  const text = stateParams(state).toString();
  return text ? `?${text}` : '';
}

export function modeOf(state, facet, id) {
  return state.filters.find((f) => f.facet === facet && f.id === id)?.mode ?? null;
}

export function filtersOf(state, facet) {
  return state.filters.filter((f) => f.facet === facet);
}

/** With the value in the mode; a value has one mode at a time, null takes it out. */
export function withFilter(state, facet, id, mode) {
  const others = state.filters.filter((f) => f.facet !== facet || f.id !== id);
  const filters = mode ? [...others, { facet, mode, id }] : others;
  return { ...state, filters, page: 1 };
}

/** With every wanted value of the facet as alternatives (`any`) or all required (`all`). */
export function withMode(state, facet, mode) {
  const change = (f) => (f.facet === facet && f.mode !== 'not' ? { ...f, mode } : f);
  return { ...state, filters: state.filters.map(change), page: 1 };
}

export function withQuery(state, q) {
  return { ...state, q, page: 1 };
}

/** With the dates, each `2020`, `2020-06`, `2020-06-15` or empty; what is no date is empty. */
export function withDates(state, from, to) {
  const date = (text) => (DATE.test(text) ? text : '');
  return { ...state, from: date(from), to: date(to), page: 1 };
}

export function withSort(state, sort) {
  return { ...state, sort, page: 1 };
}

/** With copies shown once (`copies`) or each by itself (empty). */
export function withFold(state, fold) {
  return { ...state, fold, page: 1 };
}

export function withPage(state, page) {
  return { ...state, page };
}

/** Without filters and dates; the words stay. */
export function withoutFilters(state) {
  return { ...state, filters: [], from: '', to: '', page: 1 };
}

/** How many filters are applied; a range of dates counts as one. */
export function filterCount(state) {
  return state.filters.length + (state.from || state.to ? 1 : 0);
}
