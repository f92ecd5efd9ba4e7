/**
 * How many articles of the search each year has whatever years are chosen, and which share of all
 * articles of that year they are. Loaded when years are chosen or looked at.
 */
import { apiUrl, getJson } from '../core/search-client.js';
import { countedParams } from '../core/search-request.js';

const isChoice = (filter) => filter.facet === 'year' && filter.mode === 'any';

/**
 * By year `{count, share}`. There are no shares where they are of what a lock keeps from the reader, or
 * where the search has all articles.
 */
export async function outline({ base, lock, state }) {
  const filters = state.filters.filter((filter) => !isChoice(filter));
  const params = countedParams({ ...state, filters, from: '', to: '' }, lock);
  const { values } = await getJson(apiUrl(base, 'histogram', params));
  const tells = !lock.filters.length && values.some((value) => value.share < 1);
  const share = (value) => (tells ? value.share : null);
  return new Map(values.map((value) => [value.id, { count: value.count, share: share(value) }]));
}
