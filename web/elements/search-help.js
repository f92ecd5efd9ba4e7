/** How to search, in brief and by example; each example is a link that runs. Loaded when it is wanted. */
import { languageOf } from '../core/messages.js';
import { EMPTY, formatState, withQuery } from '../core/search-state.js';
import { el, isPlainClick } from './dom.js';

/** A query for each message of `messages/help/` that tells what it finds. */
const EXAMPLES = {
  words: 'sanctions threats',
  phrase: '"transnational repression"',
  either: 'court OR tribunal',
  without: 'sanctions -oil',
  prefix: 'sanct*',
  fuzzy: 'sanctoins~',
  near: '"canada iran"~5',
  title: 'title:embassy',
  country: 'country:Iran',
  organization: 'organization:UN',
  person: 'person:"Justin Trudeau"',
  years: 'year:2020..2024',
};

/** Runs it on this page: the search takes its state from the address. */
function run(event) {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  history.pushState(null, '', event.currentTarget.href);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Fills the panel, once; `all` is the address of the whole document. */
export async function fillHelp(panel, tag, all) {
  if (panel.firstChild) return;
  const language = languageOf(tag);
  const words = (await import(`../core/messages/help/${language}.js`))[language];
  const { intro, more } = words;
  const example = ([name, query]) => {
    const href = `/${formatState(withQuery(EMPTY, query))}`;
    const link = el('a', { href, onclick: run }, el('code', { dir: 'ltr' }, query));
    return el('div', {}, el('dt', {}, link), el('dd', {}, words[name]));
  };
  panel.replaceChildren(
    el(
      'div',
      { class: 'page' },
      el('p', {}, intro),
      el('dl', {}, Object.entries(EXAMPLES).map(example)),
      el('p', {}, el('a', { href: all }, more)),
    ),
  );
}
