/**
 * The page about embedding: settings, the search that they make, and the lines to copy. A setting
 * shows at once; its search is the very tag that is to be copied.
 */
import { attributesOf, onColour, policyOf, snippetOf, styleOf } from '../core/embed-snippet.js';
import { LANGUAGES, messagesFor } from '../core/messages.js';
import { FACETS } from '../core/search-state.js';
import { LockChoice } from './embed-lock.js';
import { el, uid } from './dom.js';
import { translate } from './page.js';

const ACCENT = '#1b5a49';
const USUALLY_OFF = ['yearMentioned', 'language'];

const words = await messagesFor(document.documentElement.lang);
const own = (await import(`../core/messages/embed/${words.language}.js`))[words.language];
const preview = document.querySelector('.specimen dossier-search');

translate(own);

function field(label, control) {
  const id = uid('setting');
  control.id = id;
  return el('p', {}, el('label', { for: id }, label), control);
}

const choice = (options) =>
  el(
    'select',
    {},
    options.map(([value, text]) => el('option', { value }, text)),
  );

const heading = el('input', { type: 'text', autocomplete: 'off' });
const query = el('input', { type: 'search', autocomplete: 'off', dir: 'auto' });
const size = el('input', { type: 'number', min: '1', max: '100', inputmode: 'numeric' });
const lang = choice([['', own.asPage], ...Object.entries(LANGUAGES)]);
const theme = choice(['light', 'dark', 'auto'].map((name) => [name, own[name]]));
const accent = el('input', { type: 'color', value: ACCENT });
const lock = new LockChoice(words, own, show);
const facets = FACETS.map((facet) =>
  el('input', { type: 'checkbox', value: facet, checked: !USUALLY_OFF.includes(facet) }),
);

document.getElementById('settings').replaceChildren(
  el(
    'form',
    {
      'aria-label': own.settings,
      oninput: show,
      onchange: show,
      onsubmit: (event) => event.preventDefault(),
    },
    el(
      'fieldset',
      {},
      el('legend', {}, own.facets),
      facets.map((box) => el('label', {}, box, ` ${words.facet(box.value)}`)),
    ),
    lock.root,
    field(own.query, query),
    field(own.size, size),
    field(own.heading, heading),
    field(own.language, lang),
    field(own.theme, theme),
    field(own.accent, accent),
  ),
);

/** Everything that is chosen; what cannot be is as if it were not set. */
function settings() {
  return {
    heading: heading.value.trim(),
    facets: facets
      .filter((box) => box.checked)
      .map((box) => box.value)
      .join(','),
    lock: lock.value,
    query: query.value.trim(),
    size: size.value && size.checkValidity() ? String(Number(size.value)) : '',
    lang: lang.value,
    theme: theme.value,
  };
}

function show() {
  const chosen = settings();
  document.getElementById('snippet').textContent = snippetOf(location.origin, chosen);
  document.getElementById('styles').textContent = styleOf(accent.value);
  document.getElementById('styles-block').hidden = accent.value === ACCENT;
  const attributes = new Map(attributesOf(chosen));
  for (const name of ['heading', 'facets', 'lock', 'query', 'size', 'lang', 'theme']) {
    const value = attributes.get(name) ?? null;
    if (value === preview.getAttribute(name)) continue;
    if (value === null) preview.removeAttribute(name);
    else preview.setAttribute(name, value);
  }
  preview.parentNode.dataset.theme = chosen.theme;
  const coloured = accent.value !== ACCENT;
  preview.style.setProperty('--dossier-accent', coloured ? accent.value : null);
  preview.style.setProperty('--dossier-on-accent', coloured ? onColour(accent.value) : null);
}

for (const button of document.querySelectorAll('[data-copy]')) {
  // A page that came over plain http from elsewhere has no clipboard.
  button.hidden = !navigator.clipboard;
  const said = button.parentNode.querySelector('[role=status]');
  button.addEventListener('click', async () => {
    said.textContent = '';
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      said.textContent = own.copied;
    } catch {
      said.textContent = own.byHand;
    }
  });
}

document.getElementById('policy').textContent = policyOf(location.origin);
show();
