/**
 * What our own pages do besides the element on them: their own words, figures of the collection,
 * and the keys that lead to the search box. A widget on another site never takes a key from its
 * host.
 */
import { LANGUAGES, messagesFor } from '../core/messages.js';
import { apiUrl, getJson } from '../core/search-client.js';
import { el, uid } from './dom.js';
import { choose } from './reader-language.js';

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

// The server's page has its search in the title already.
const title = document.title.split(' – ').at(-1);

// So that the history tells one search from another.
addEventListener('dossier-results', ({ detail, target }) => {
  if (target.getAttribute('route') !== 'url') return;
  const q = detail.answer.q?.trim();
  document.title = q ? `${q} – ${title}` : title;
});

/**
 * Puts the page's own words into their places: `data-text` names a message to be the text,
 * `data-label` one to be the accessible name. Keys stand in square brackets.
 */
export function translate(words) {
  for (const place of document.querySelectorAll('[data-text]')) {
    const text = words[place.dataset.text];
    // A page's further words are in a file of its own.
    if (!text) continue;
    const parts = text.split(/\[(.+?)\]/);
    place.replaceChildren(...parts.map((part, i) => (i % 2 ? el('kbd', {}, part) : part)));
  }
  for (const place of document.querySelectorAll('[data-label]')) {
    const label = words[place.dataset.label];
    if (label) place.setAttribute('aria-label', label);
  }
}

/** A choice of languages in the foot, each by the name it has for itself. */
function offerLanguages(words) {
  const id = uid('language');
  const onchange = ({ currentTarget }) => {
    choose(currentTarget.value);
    // Everything on the page is made of words, and its address holds all there is to keep.
    location.reload();
  };
  const options = Object.entries(LANGUAGES).map(([language, name]) =>
    el('option', { value: language, lang: language, selected: language === words.language }, name),
  );
  document
    .querySelector('.colophon .page')
    ?.append(
      el(
        'p',
        { class: 'languages' },
        el('label', { for: id }, words.chooseLanguage),
        el('select', { id, onchange }, options),
      ),
    );
}

/** Fills the places marked `data-fill`; a page without the figures is a page all the same. */
async function fill(words) {
  const stats = await getJson(apiUrl(new URL('..', import.meta.url), 'stats'));
  const texts = { totals: words.totals(stats), collection: stats.collection };
  for (const place of document.querySelectorAll('[data-fill]')) {
    const text = texts[place.dataset.fill];
    if (text) place.textContent = text;
  }
}

const words = await messagesFor(document.documentElement.lang);
translate(words);
offerLanguages(words);
fill(words).catch(() => {});
