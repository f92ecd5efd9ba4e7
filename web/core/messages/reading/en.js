/** English, for the pages of an article and of a facet value only. */

const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const times = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const many = (n, one, other) => `${number.format(n)} ${n === 1 ? one : other}`;

export const en = {
  loadingValue: 'Loading the dossier…',
  noValue: 'There is no dossier here',
  notReached: 'This dossier cannot be shown',
  seeWithout: 'See the articles without a value',
  searchAll: 'Search all articles',
  inArticles: (n) => many(n, 'article', 'articles'),
  share: (share) => percent.format(share),
  shareOfAll: (share, n) => `${percent.format(share)} of all ${many(n, 'article', 'articles')}`,
  withinSearch: 'Only the articles of a search are counted here.',
  theSearch: 'See that search',
  withoutSearch: 'Count all articles',
  noneInSearch: 'None of the articles of that search has this value.',
  onWikidata: 'On Wikidata',

  byYear: 'By year of publication',
  barsShow: 'Bars show',
  asCount: 'articles',
  asShare: 'share of the year’s articles',
  yearBar: (year, n, all, share) =>
    `${year}: ${number.format(n)} of ${many(all, 'article', 'articles')}, ${percent.format(share)}`,
  allHead: 'All articles',
  shareHead: 'Share',
  undated: (n) => `${many(n, 'article', 'articles')} without a known year`,

  company: 'Who appears with it',
  companyHint:
    'The most unusual company first: what comes up in these articles more often than its place in all articles would let one expect.',
  nobody: 'Nothing comes up in these articles more often than in all articles.',
  timesAsOften: (lift) => `${times.format(lift)} times as often as in all articles`,
  together: (n, one, other) => `${many(n, 'article', 'articles')} with both ${one} and ${other}`,
  companyPicture: (label, others) =>
    `Lines lead from ${label} to ${list.format(others)}; the thicker the line, the more articles they share. The lists below have the numbers.`,

  names: 'Names used for it',
  nameHead: 'Name',
  otherNames: (n) => `${many(n, 'name that is', 'names that are')} known and used in none of them`,
  firstArticles: 'First articles',
  latestArticles: 'Latest articles',
  oldestFirst: 'All, oldest first',
  newestFirst: 'All, newest first',

  similarArticles: 'Similar articles',
  copiesOfIt: 'Copies of this article',
};
