/**
 * What our own pages do besides the element on them: figures of the collection, and the keys that
 * lead to the search box. A widget on another site never takes a key from its host.
 */
import { messagesFor } from '../core/messages.js';
import { apiUrl, getJson } from '../core/search-client.js';

function isTyping(target) {
  return target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
}

addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (slash ? isTyping(event.composedPath()[0]) : !command) return;
  const search = document.querySelector('dossier-search');
  if (!search) return;
  event.preventDefault();
  search.focus();
});

const title = document.title;

// So that the history tells one search from another.
addEventListener('dossier-results', ({ detail }) => {
  const q = detail.answer.q?.trim();
  document.title = q ? `${q} – ${title}` : title;
});

/** Fills the places marked `data-fill`; a page without the figures is a page all the same. */
async function fill() {
  const words = await messagesFor(document.documentElement.lang);
  const stats = await getJson(apiUrl(new URL('..', import.meta.url), 'stats'));
  const texts = { totals: words.totals(stats), collection: stats.collection };
  for (const place of document.querySelectorAll('[data-fill]')) {
    const text = texts[place.dataset.fill];
    if (text) place.textContent = text;
  }
}

fill().catch(() => {});
