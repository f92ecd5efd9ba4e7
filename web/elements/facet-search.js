/**
 * Finds values of a facet among all that the search at hand has, by the beginning of any word of any
 * of their names, with their exact counts. Loaded when a reader first looks for one.
 */
import { isNamed, nameOf } from '../core/names.js';
import { apiUrl, getJson } from '../core/search-client.js';
import { countedParams } from '../core/search-request.js';

const MOST = 50;
const EVERY = 1000;

/** The words of a text, each after a space, without case and accents. */
const plain = (text) => {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
};

/** `[{id, label, count, matched}]`, most articles first; `matched` is the name that begins so. */
export async function findValues(facet, text, { base, state, lock, words }) {
  const values = async (wanted) => {
    const params = countedParams(state, lock);
    for (const [name, value] of Object.entries(wanted)) params.set(name, value);
    return (await getJson(apiUrl(base, `facets/${facet}`, params))).values;
  };
  const found = await values({ prefix: text, limit: MOST });
  if (!isNamed(facet, words.language)) return found;
  // The server does not know the names that the browser has for them.
  const known = new Set(found.map(({ id }) => id));
  const every = await values({ limit: EVERY });
  const begin = plain(text);
  const named = every.filter(
    ({ id }) => !known.has(id) && plain(nameOf(facet, id, words.language) ?? '').includes(begin),
  );
  return [...found, ...named].sort((a, b) => b.count - a.count);
}
