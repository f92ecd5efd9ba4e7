/** English. Functions take numbers and labels, and return a whole phrase: no phrase is glued. */
import { forms } from '../forms.js';

const { number, list, date, ...rest } = forms('en-GB');
const many = (n, one, other) => rest.many(n, { one: `# ${one}`, other: `# ${other}` });

const FACET = {
  country: ['Country', 'countries'],
  organization: ['Organization', 'organizations'],
  person: ['Person', 'people'],
  year: ['Year', 'years'],
  yearMentioned: ['Year mentioned', 'years mentioned'],
  publisher: ['Publisher', 'publishers'],
  language: ['Language', 'languages'],
};

export const en = {
  language: 'en',
  direction: 'ltr',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) =>
    facet === 'year' ? 'No year known' : `No ${FACET[facet]?.[0].toLowerCase()}`,

  date,
  inferred: 'inferred from the text',
  noDate: 'date not known',

  site: 'Site',
  siteSearch: 'Search',
  howToSearch: 'How to search',
  documents: 'Documents',
  embedThis: 'Embed this search',
  skipToSearch: 'Skip to the search',
  skipToArticle: 'Skip to the article',
  skipToContent: 'Skip to the content',
  keys: '[/] or [Ctrl] [K] to search',
  chooseLanguage: 'Language',
  chooseTheme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },

  searchLabel: 'Search articles',
  placeholder: 'Words, a name, or “a phrase”',
  searchButton: 'Search',
  searching: 'Searching…',
  whyValue: (label) => `Why ${label}?`,
  whyDate: 'Why this date?',
  similar: 'Similar articles',
  similarTo: (title) => `Articles similar to ${title}`,
  copies: (n) => many(n, 'copy', 'copies'),
  copiesOf: (n, title) => `${many(n, 'copy', 'copies')} of ${title}`,
  foldCopies: 'Show copies once',
  inStories: (n, stories) => `${many(n, 'article', 'articles')} in ${many(stories, 'story', 'stories')}`,
  suggestions: 'Suggestions',
  suggested: (n) => many(n, 'suggestion', 'suggestions'),
  kinds: { phrase: 'Words', word: 'Word', title: 'Article' },
  results: 'Results',
  filters: 'Filters',
  filtersButton: (n) => (n ? `Filters (${number(n)})` : 'Filters'),
  show: (n) => (n === null ? 'Show articles' : `Show ${many(n, 'article', 'articles')}`),
  close: 'Close',
  clearAll: 'Clear all',
  remove: (label) => `Remove ${label}`,
  applied: 'Applied filters',
  not: (label) => `not ${label}`,
  all: (label) => `must have ${label}`,
  dates(from, to) {
    if (from && to) return from === to ? from : `${from} to ${to}`;
    return from ? `from ${from}` : `until ${to}`;
  },
  filterHint:
    'Tick several in one group to see articles with any of them. Groups narrow each other.',

  articles: (n) => many(n, 'article', 'articles'),
  announce: (n, filters) =>
    filters.length
      ? `${many(n, 'article', 'articles')}; filters: ${filters.join(', ')}`
      : many(n, 'article', 'articles'),
  selected: (n) => `${number(n)} applied`,
  exclude: (label) => `Exclude ${label}`,
  excluded: 'excluded',
  require: (label) => `Require ${label}`,
  locked: 'always applied here',
  showMore: (facet) => `More ${FACET[facet]?.[1] ?? facet}`,
  showFewer: (facet) => `Fewer ${FACET[facet]?.[1] ?? facet}`,
  searchInside: (facet) => `Find in ${FACET[facet]?.[1] ?? facet}`,
  noneInside: (text) => `None matches “${text}”.`,
  noValues: 'None in these articles.',
  requireAll: 'Only articles with all of these',

  bar: (label, n) => `${label}, ${many(n, 'article', 'articles')}`,
  histogram: 'Articles by year',
  brush: 'Drag over the bars, or move the handles, to choose years.',
  ofYear: (text, share) => `${text}, ${rest.share(share)} of that year`,
  asTable: 'Show as a table',
  asBars: 'Show as bars',
  articlesHead: 'Articles',
  notHead: 'Not',
  fromYear: 'From year',
  toYear: 'To year',
  noYearShort: '?',

  sort: 'Sort by',
  sorts: { relevance: 'Relevance', newest: 'Newest first', oldest: 'Oldest first' },
  pages: 'Pages of results',
  page: (n) => `Page ${number(n)}`,
  previous: 'Previous',
  next: 'Next',
  values: 'Add a filter',
  addFilter: (facet, label) => `${FACET[facet]?.[0] ?? facet}: ${label}`,

  feed: 'Follow this search (Atom feed)',
  export: 'Download these articles',
  shareSearch: 'Share this search',

  relaxed: 'No article has all of these words. These have some of them.',
  suggestion: 'Did you mean',
  interpreted: 'Read as',
  noResults: 'No articles found',
  noResultsFor: (q) => `No articles found for “${q}”`,
  noResultsHint: 'Nothing has all that was asked for. This is what there is without a part of it:',
  noResultsWords: 'Try other words, fewer of them, or the start of one with a star: terror*.',
  searchEverything: 'Search everything',

  unreachable: 'The search cannot be reached at the moment.',
  tryAgain: 'Try again',
  totals: (stats) =>
    list(
      [
        many(stats.articles, 'article', 'articles'),
        stats.facets?.country && many(stats.facets.country, 'country', 'countries'),
        stats.facets?.organization &&
          many(stats.facets.organization, 'organization', 'organizations'),
        stats.facets?.person && many(stats.facets.person, 'person', 'people'),
      ].filter(Boolean),
    ),
};
