/**
 * Brings the frame up to date with what was asked and answered.
 *
 * A view has `state`; `answer`, the last one there was, and null before the first; `problem`, why
 * there is none to the last question; `busy`, while one is awaited; and what parts need to show
 * these: `words`, `labels`, `lock`, `base` (the server) and `href(state)`.
 */
import { filterCount } from '../core/search-state.js';
import { el } from './dom.js';

export function showView(parts, view) {
  const { answer, busy, words, state } = view;
  const failed = Boolean(view.problem);
  // Filters without values would only jump when their values come.
  parts.panel.toggleAttribute('data-off', !answer);
  parts.notes.update({ ...view, problem: busy ? null : view.problem });
  for (const part of [parts.box, parts.chips, parts.pager, ...parts.lists]) {
    part.update(view);
  }
  parts.view = view;
  parts.sheet?.update(view);
  // Old hits stay as they are, only dimmed, until there are new ones.
  if (!busy) parts.hits.update(view);
  for (const part of [parts.hits, parts.pager, parts.links, parts.total, parts.sort.parentNode]) {
    part.toggleAttribute('data-off', failed);
  }
  // What was shared is another search than this.
  if (busy) parts.share?.nextElementSibling?.remove();
  parts.results.setAttribute('aria-busy', String(busy));
  parts.total.textContent = totalText(answer, words);
  parts.filtersText.textContent = words.filtersButton(filterCount(state));
  showSort(parts.sort, state, words);
  parts.fold.checked = state.fold === 'copies';
  showLinks(parts.links, view);
}

function totalText(answer, words) {
  if (!answer) return words.searching;
  const { total, stories = total } = answer;
  if (total > stories) return words.inStories(total, stories);
  if (total > 0) return words.articles(total);
  return answer.q ? words.noResultsFor(answer.q) : words.noResults;
}

/** The usual order of a search has no parameter, so that its address stays short. */
function showSort(select, { q, sort }, words) {
  const usual = q ? 'relevance' : 'newest';
  const orders = q ? ['relevance', 'newest', 'oldest'] : ['newest', 'oldest'];
  const option = (order) =>
    el('option', { value: order === usual ? '' : order }, words.sorts[order]);
  select.replaceChildren(...orders.map(option));
  select.value = sort === usual || !orders.includes(sort) ? '' : sort;
}

function showLinks(place, { answer, base, words }) {
  const { feed, export: file } = answer?.links ?? {};
  const link = (href, text) => href && el('a', { href: new URL(href, base).href }, text);
  const shown = answer?.total ? [link(feed, words.feed), link(file, words.export)] : [];
  place.replaceChildren(...shown.filter(Boolean));
}
