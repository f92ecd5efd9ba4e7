/** English. Functions take numbers and labels, and return a whole phrase: no phrase is glued. */
import { forms } from '../forms.js';

const { number, list, choice, date, ...rest } = forms('en-GB');
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

/** Rules by the name an annotation bears; one without words here is shown by its name. */
const RULE = {
  name: 'its name',
  'former name': 'a former name',
  authority: 'a name in the authority file',
  alias: 'another of its names',
  acronym: 'its initials',
  demonym: 'the word for its people and things',
  capital: 'its capital',
  metonym: 'a place that stands for its government',
  city: 'a place in it',
  region: 'a region of it',
  'full name': 'the full name',
  title: 'a title with a name',
  surname: 'the surname, after the full name',
  given: 'assigned by a person',
  metadata: 'what the file states of itself',
  url: 'the address of the article',
  dateline: 'the line that dates the article',
  copyright: 'a copyright line',
  weekday: 'a weekday that fits the date',
  election: 'an election of that year',
  event: 'an event of that time',
  office: 'who held an office then',
  elapsed: 'time told since an event',
  relative: 'a year told from another',
  year: 'a year in the text',
  'latest year': 'the latest year named',
  'year ahead': 'a year that lies ahead',
  'words of the time': 'words that the dated articles of that year use',
  'own outlet': 'the article speaks of it as its own',
  pattern: 'a name by its form',
  ministry: 'a ministry of the country at hand',
  'short form': 'a short form of its name',
  club: 'a club in a sports report',
  learned: 'a name that the recogniser has learned to tell',
};

export const en = {
  language: 'en',
  direction: 'ltr',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) =>
    facet === 'year' ? 'No year known' : `No ${FACET[facet]?.[0].toLowerCase()}`,
  rule: (rule) => RULE[rule] ?? rule.replaceAll('-', ' '),

  date,
  inferred: 'inferred from the text',
  noDate: 'date not known',
  sure: (confidence) => `${Math.round(confidence * 100)} % sure`,

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

  searchLabel: 'Search articles',
  placeholder: 'Words, a name, or “a phrase”',
  searchButton: 'Search',
  searching: 'Searching…',
  suggestions: 'Suggestions',
  suggested: (n) => many(n, 'suggestion', 'suggestions'),
  kinds: { phrase: 'Words', word: 'Word', title: 'Article' },
  knownAs: (name) => `(${name})`,
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
  locked: 'always applied here',
  showMore: (facet) => `More ${FACET[facet]?.[1] ?? facet}`,
  showFewer: (facet) => `Fewer ${FACET[facet]?.[1] ?? facet}`,
  searchInside: (facet) => `Find in ${FACET[facet]?.[1] ?? facet}`,
  noneInside: (text) => `None matches “${text}”.`,
  noValues: 'None in these articles.',
  requireAll: 'Only articles with all of these',

  bar: (label, n) => `${label}, ${many(n, 'article', 'articles')}`,
  histogram: 'Articles by year',
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

  relaxed: 'No article has all of these words. These have some of them.',
  suggestion: 'Did you mean',
  interpreted: 'Read as',
  noResults: 'No articles found',
  noResultsFor: (q) => `No articles found for “${q}”`,
  noResultsHint: 'Nothing has all that was asked for. This is what there is without a part of it:',
  noResultsWords: 'Try other words, fewer of them, or the start of one with a star: terror*.',
  without: (label) => `Without ${label}`,
  quoted: (text) => `“${text}”`,
  everyFilter: 'any filter',
  either: (labels) => choice(labels),
  both: (labels) => list(labels),
  stillNone: 'still none',
  none: 'none',
  byThemselves: 'Articles with each word by itself:',
  searched: (n, from, to) =>
    `${many(n, 'article was', 'articles were')} searched${from ? `, published ${from === to ? from : `${from} to ${to}`}` : ''}.`,
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

  backToResults: 'Back to the results',
  original: 'Read the original',
  by: (names) => `By ${list(names)}`,
  why: 'Why',
  whyDate: 'Why this date?',
  mentions: (n) => many(n, 'mention', 'mentions'),
  showInText: 'Show in the text',
  inTitle: 'in the title',
  moreEvidence: (n) => `Show ${number(n)} more`,
  noEvidence: 'From what the file itself states.',
  inThisArticle: 'In this article',
  markInText: 'Mark in the text',
  matches: 'Search matches',
  matchOf: (i, n) => `Match ${number(i)} of ${number(n)}`,
  matchCount: (n, q) => `${many(n, 'match', 'matches')} for “${q}”`,
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  furniture: 'Page furniture, left out of the search',
  loading: 'Loading the article…',
  noArticle: 'This article cannot be shown',
};
