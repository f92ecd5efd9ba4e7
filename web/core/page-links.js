/** Addresses of our own pages. `base` is the server's, `params` what is asked for there. */
import { articlePath } from './search-client.js';

export function searchPage(base, params = '') {
  const url = new URL('.', base);
  url.search = params.toString();
  return url.href;
}

/** The search page that shows what an address of the API counts. */
export function searchPageOf(base, address) {
  return searchPage(base, new URL(address, base).search);
}

export function articlePage(base, id, params = '', fragment = '') {
  const url = new URL(`articles/${articlePath(id)}`, base);
  url.search = params.toString();
  url.hash = fragment;
  return url.href;
}

export function valuePage(base, facet, id, params = '') {
  const url = new URL(`${facet}/${articlePath(id)}`, base);
  url.search = params.toString();
  return url.href;
}

/** The fragment that leads to the nth mention of a value in an article, from 1. */
export function mentionFragment(facet, id, n) {
  return `mention=${facet}:${encodeURIComponent(id)}:${n}`;
}
