/** What an article was found to speak of: each value leads to its own page, and says why. */
import { el } from './dom.js';
import { evidenceList } from './evidence.js';

const FACETS = [
  'country',
  'organization',
  'person',
  'year',
  'yearMentioned',
  'publisher',
  'language',
];
/** How many values of a facet are listed at first, and how many more at a time. */
const LISTED = 30;

export class ArticleFacets {
  constructor(article, words, { valueHref, jump }) {
    const texts = { title: article.title, body: article.body };
    const value = (facet, { id, label, mentions, evidence }) =>
      el(
        'li',
        { 'data-id': id },
        el(
          'div',
          { class: 'value-line' },
          el('a', { href: valueHref(facet, id) }, el('bdi', {}, label)),
          mentions > 0 && el('span', { class: 'count' }, words.mentions(mentions)),
        ),
        el(
          'details',
          { class: 'why' },
          el('summary', { 'aria-label': `${words.why}: ${label}` }, words.why),
          evidenceList(evidence ?? [], texts, words, jump),
        ),
      );
    const groups = FACETS.filter((facet) => article.facets?.[facet]?.length).map((facet) =>
      el(
        'section',
        { 'data-facet': facet },
        el('h3', {}, words.facet(facet)),
        growingList(article.facets[facet], (one) => value(facet, one), words),
      ),
    );
    this.root = el(
      'aside',
      { class: 'article-facets', 'aria-label': words.inThisArticle },
      el('h2', {}, words.inThisArticle),
      groups,
    );
  }
}

/** A list that shows its first items, and further ones on request. */
function growingList(all, itemOf, words) {
  const list = el('ul', {}, all.slice(0, LISTED).map(itemOf));
  const rest = all.slice(LISTED);
  if (!rest.length) return [list];
  const onclick = ({ currentTarget }) => {
    const items = rest.splice(0, LISTED).map(itemOf);
    list.append(...items);
    items[0].querySelector('a').focus();
    if (rest.length) currentTarget.textContent = words.moreEvidence(rest.length);
    else currentTarget.remove();
  };
  const label = words.moreEvidence(rest.length);
  return [list, el('button', { type: 'button', class: 'link', onclick }, label)];
}
