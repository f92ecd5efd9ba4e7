/**
 * What a reader may want to know of a hit: the very words that earned a value, with the rule that
 * found them, and the articles like it. Loaded when it is asked for.
 */
import { apiUrl, articlePath, getJson } from '../core/search-client.js';
import { context } from '../core/spans.js';
import { el } from './dom.js';

const SHOWN = 5;

const article = (base, id) => new URL(`articles/${articlePath(id)}`, base);

/** The words that earned the value in the hit's article; each leads to its place there. */
export async function why({ hit, facet, id }, { base, words, state }) {
  const whole = await getJson(apiUrl(base, `articles/${articlePath(hit.id)}`));
  const value = whole.facets[facet].find((one) => one.id === id);
  const item = (mention, index) => {
    const { field = 'body', start, end, rule } = mention;
    const inText = end > start;
    const { before, text, after } = inText
      ? context(whole[field], mention)
      : { before: '', text: mention.text, after: '' };
    const place = article(base, hit.id);
    if (state.q) place.searchParams.set('q', state.q);
    place.hash = `mention=${facet}:${encodeURIComponent(id)}:${index + 1}`;
    return el(
      'li',
      {},
      text && el('q', { dir: 'auto', lang: hit.language }, before, el('b', {}, text), after),
      el(
        'div',
        { class: 'why-foot' },
        el('span', { class: 'rule' }, words.rule(rule) + (field === 'title' ? `, ${words.inTitle}` : '')),
        inText && el('a', { href: place.href }, words.showInText),
      ),
    );
  };
  const about = new URL(`${facet}/${encodeURIComponent(id)}`, base);
  const rest = value.evidence.length - SHOWN;
  return [
    el(
      'p',
      { class: 'why-head' },
      `${words.whyValue(value.label)} `,
      el('span', { class: 'quiet' }, words.mentions(value.mentions)),
    ),
    value.evidence.length > 0
      ? el('ul', {}, value.evidence.slice(0, SHOWN).map(item))
      : el('p', { class: 'quiet' }, words.noEvidence),
    el(
      'p',
      { class: 'why-foot' },
      el('a', { href: about.href, part: 'about-link' }, words.about(value.label)),
      rest > 0 && el('a', { href: article(base, hit.id).href }, words.moreEvidence(rest)),
    ),
  ];
}

/** The articles most like the hit's, near-copies first. */
export async function similar({ hit }, { base, words }) {
  const url = apiUrl(base, `articles/${articlePath(hit.id)}/similar`, new URLSearchParams({ size: 5 }));
  const { hits, duplicates } = await getJson(url);
  const copies = new Set(duplicates.map(({ id }) => id));
  const others = hits.filter(({ id }) => !copies.has(id));
  if (!others.length && !duplicates.length) return [el('p', { class: 'quiet' }, words.noneSimilar)];
  return [
    el('ul', {}, [
      ...duplicates.map((one) => brief(one, { base, words }, words.copy)),
      ...others.map((one) => brief(one, { base, words }, one.shared?.slice(0, 4).join(' · '))),
    ]),
  ];
}

function brief({ id, title, publisher, published }, { base, words }, note) {
  const facts = [publisher, published && words.date(published), note].filter(Boolean);
  return el(
    'li',
    {},
    el('a', { href: article(base, id).href, dir: 'auto' }, title),
    el('div', { class: 'quiet', dir: 'auto' }, facts.join(' · ')),
  );
}
