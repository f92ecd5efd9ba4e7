/**
 * What a reader may want to know of a hit: the very words that earned a value or its date, with the
 * rule that found them, the articles like it, and its copies. Loaded when it is asked for.
 */
import { articlePage, mentionFragment, valuePage } from '../core/page-links.js';
import { readingMessagesFor } from '../core/reading.js';
import { apiUrl, articlePath, getJson } from '../core/search-client.js';
import { context } from '../core/spans.js';
import { el } from './dom.js';

const SHOWN = 5;

/** What to show of `what`, which is one of the functions here; nodes, and what is none is left out. */
export async function about(what, subject, view) {
  const words = await readingMessagesFor(view.words.language);
  return { why, similar, copies }[what](subject, { ...view, words });
}

/** The words that earned the value in the hit's article; each leads to its place there. */
async function why({ hit, facet, id }, { base, words, state, labels }) {
  const whole = await getJson(apiUrl(base, `articles/${articlePath(hit.id)}`));
  const value = whole.facets[facet].find((one) => one.id === id);
  const told = value.evidence.filter(({ start, end }) => end > start);
  const params = new URLSearchParams(state.q ? { q: state.q } : {});
  const place = (fragment) => articlePage(base, hit.id, params, fragment);
  const item = (mention) => {
    const { field = 'body', rule } = mention;
    const inText = told.includes(mention);
    const { before, text, after } = inText
      ? context(whole[field], mention)
      : { before: '', text: mention.text, after: '' };
    const href = place(mentionFragment(facet, id, told.indexOf(mention) + 1));
    return el(
      'li',
      {},
      text && el('q', { dir: 'auto', lang: hit.language }, before, el('b', {}, text), after),
      el(
        'div',
        { class: 'why-foot' },
        el('span', { class: 'rule' }, words.rule(rule) + (field === 'title' ? `, ${words.inTitle}` : '')),
        inText && el('a', { href }, words.showInText),
      ),
    );
  };
  const label = labels.of(facet, id, words);
  const rest = value.evidence.length - SHOWN;
  const sure = facet === 'year' && hit.published.confidence;
  return [
    el(
      'p',
      { class: 'why-head' },
      `${facet === 'year' ? words.whyDate : words.whyValue(label)} `,
      el('span', { class: 'quiet' }, sure ? words.sure(sure) : words.mentions(value.mentions)),
    ),
    value.evidence.length > 0
      ? el('ul', {}, value.evidence.slice(0, SHOWN).map(item))
      : el('p', { class: 'quiet' }, words.noEvidence),
    el(
      'p',
      { class: 'why-foot' },
      el('a', { href: valuePage(base, facet, id), part: 'about-link' }, words.about(label)),
      rest > 0 && el('a', { href: place('') }, words.moreEvidence(rest)),
    ),
  ];
}

/** The articles most like the hit's, near-copies first. */
async function similar({ hit }, { base, words }) {
  const url = apiUrl(base, `articles/${articlePath(hit.id)}/similar`, new URLSearchParams({ size: 5 }));
  const { hits, duplicates } = await getJson(url);
  const known = new Set(duplicates.map(({ id }) => id));
  const others = hits.filter(({ id }) => !known.has(id));
  if (!others.length && !duplicates.length) return [el('p', { class: 'quiet' }, words.noneSimilar)];
  return [
    el('ul', {}, [
      ...duplicates.map((one) => brief(one, { base, words }, words.copy)),
      ...others.map((one) => brief(one, { base, words }, one.shared?.slice(0, 4).join(' · '))),
    ]),
  ];
}

/** The other articles of the hit's story that the search has. */
function copies({ hit }, { base, words }) {
  const { count, articles } = hit.copies;
  const rest = count - articles.length;
  return [
    el('ul', {}, articles.map((one) => brief(one, { base, words }))),
    rest > 0 && el('p', { class: 'quiet' }, words.moreCopies(rest)),
  ];
}

function brief({ id, title, publisher, published }, { base, words }, note) {
  const facts = [publisher, published && words.date(published), note].filter(Boolean);
  return el(
    'li',
    {},
    el('a', { href: articlePage(base, id), dir: 'auto' }, title),
    el('div', { class: 'quiet', dir: 'auto' }, facts.join(' · ')),
  );
}
