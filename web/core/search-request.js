/**
 * From a state and a widget's settings to the parameters of `GET /api/v1/search`.
 */
import { FACETS, parseState, stateParams } from './search-state.js';

const EVERY = 1000;

/** How many values of a facet are asked for when nobody asked for more. */
export const FEW = 6;

/**
 * A lock is a query string of filters that always hold. One locked value of a facet is sent as
 * required, so that a reader's own choice in that facet narrows it further and can never widen it.
 * Several alternatives cannot be combined so: a facet locked to them offers no choice (`closed`).
 */
export function parseLock(text) {
  const { filters, from, to } = parseState(text ?? '');
  const anyOf = (facet) => filters.filter((f) => f.facet === facet && f.mode === 'any');
  const closed = FACETS.filter((facet) => anyOf(facet).length > 1);
  return {
    filters: filters.map((f) =>
      f.mode === 'any' && !closed.includes(f.facet) ? { ...f, mode: 'all' } : f,
    ),
    closed,
    from,
    to,
  };
}

/** The state with all that is locked in it. */
function locked(state, lock) {
  const own = state.filters.filter(
    (f) =>
      !lock.closed.includes(f.facet) &&
      !lock.filters.some((l) => l.facet === f.facet && l.id === f.id),
  );
  return {
    ...state,
    filters: [...lock.filters, ...own],
    from: lock.from || state.from,
    to: lock.to || state.to,
  };
}

/** What decides which articles a search has, for counts beside it: words, filters and dates. */
export function countedParams(state, lock) {
  return stateParams({ ...locked(state, lock), sort: '', fold: '', page: 1 });
}

/** `limits` maps a facet to how many values to ask for. */
export function requestParams(state, { facets, limits = {}, size, lock }) {
  const params = stateParams(locked(state, lock));
  params.set('facets', facets.join(','));
  for (const facet of facets) {
    params.set(`${facet}.limit`, facet === 'year' ? EVERY : (limits[facet] ?? FEW));
  }
  if (facets.includes('year')) params.set('year.sort', 'label');
  if (size) params.set('size', size);
  return params;
}
