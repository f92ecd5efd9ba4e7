/**
 * What our own pages do besides the element on them: their own words, figures of the collection,
 * and the keys that lead to the search box. A widget on another site never takes a key from its
 * host.
 */
import { LANGUAGES, messagesFor } from '../core/messages.js';
import { apiUrl, getJson } from '../core/search-client.js';
import { el, uid } from './dom.js';
import { choose, keep } from './reader-language.js';

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

/** A choice in the foot: `options` are `[value, name, language]`. */
function offer(kind, label, options, now, choose) {
  const id = uid(kind);
  document.querySelector('.colophon .page')?.append(
    el(
      'p',
      { class: `choice ${kind}` },
      el('label', { for: id }, label),
      el(
        'select',
        { id, onchange: ({ currentTarget }) => choose(currentTarget.value) },
        options.map(([value, name, lang]) =>
          el('option', { value, lang, selected: value === now }, name),
        ),
      ),
    ),
  );
}

function offerThemes({ chooseTheme, themes }) {
  const { dataset } = document.documentElement;
  offer('themes', chooseTheme, Object.entries(themes), dataset.theme || 'auto', (theme) => {
    dataset.theme = theme;
    keep('dossier-theme', theme);
  });
}

/** Languages, each by the name it has for itself. */
function offerLanguages({ chooseLanguage, language: now }) {
  const all = Object.entries(LANGUAGES).map(([language, name]) => [language, name, language]);
  offer('languages', chooseLanguage, all, now, (language) => {
    choose(language);
    // Everything on the page is made of words, and its address holds all there is to keep.
    location.reload();
  });
}

/** Where the page leads to how to search, it tells the most of it right there. */
function offerHelp(words) {
  const link = document.querySelector('[data-help]');
  if (!link) return;
  const id = uid('help');
  const panel = el('section', { id, class: 'help', 'aria-label': words.howToSearch, hidden: true });
  const button = el('button', {
    type: 'button',
    class: 'link',
    'aria-expanded': 'false',
    'aria-controls': id,
    'data-text': link.dataset.text,
    onclick: async () => {
      const { fillHelp } = await import('./search-help.js');
      await fillHelp(panel, words.language, link.href);
      panel.hidden = !panel.hidden;
      button.setAttribute('aria-expanded', String(!panel.hidden));
    },
  });
  button.append(words.howToSearch);
  link.replaceWith(button);
  document.querySelector('main').before(panel);
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
offerHelp(words);
await fill(words).catch(() => {});
// After the figures, which would push them aside.
offerThemes(words);
offerLanguages(words);
