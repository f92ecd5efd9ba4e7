/** What an article was found to speak of: each value leads to its own page, and says why. */
import { el } from './dom.js';
import { evidenceList } from './evidence.js';

const SHOWN = [
  'country',
  'organization',
  'person',
  'year',
  'yearMentioned',
  'publisher',
  'language',
];

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
    const groups = SHOWN.filter((facet) => article.facets?.[facet]?.length).map((facet) =>
      el(
        'section',
        { 'data-facet': facet },
        el('h3', {}, words.facet(facet)),
        el(
          'ul',
          {},
          article.facets[facet].map((one) => value(facet, one)),
        ),
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
