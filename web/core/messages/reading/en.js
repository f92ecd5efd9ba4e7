/** English, for the pages of an article and of a facet value only. */
import { forms } from '../../forms.js';

const { number, share: percent, ratio, list, many } = forms('en');
const articles = (n) => many(n, { one: '# article', other: '# articles' });

export const en = {
  loadingValue: 'Loading the dossier…',
  noValue: 'There is no dossier here',
  notReached: 'This dossier cannot be shown',
  seeWithout: 'See the articles without a value',
  searchAll: 'Search all articles',
  inArticles: articles,
  share: percent,
  shareOfAll: (share, n) => `${percent(share)} of all ${articles(n)}`,
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
    `${year}: ${number(n)} of ${articles(all)}, ${percent(share)}`,
  allHead: 'All articles',
  shareHead: 'Share',
  undated: (n) => `${articles(n)} without a known year`,

  company: 'Who appears with it',
  companyHint:
    'The most unusual company first: what comes up in these articles more often than its place in all articles would let one expect.',
  nobody: 'Nothing comes up in these articles more often than in all articles.',
  timesAsOften: (lift) =>
    ratio(lift) === ratio(1)
      ? 'as often as in all articles'
      : `${ratio(lift)} times as often as in all articles`,
  together: (n, one, other) => `${articles(n)} with both ${one} and ${other}`,
  companyPicture: (label, others) =>
    `Lines lead from ${label} to ${list(others)}; the thicker the line, the more articles they share. The lists below have the numbers.`,

  names: 'Names used for it',
  nameHead: 'Name',
  otherNames: (n) =>
    many(n, {
      one: '# name that is known and used in none of them',
      other: '# names that are known and used in none of them',
    }),
  firstArticles: 'First articles',
  latestArticles: 'Latest articles',
  oldestFirst: 'All, oldest first',
  newestFirst: 'All, newest first',

  similarArticles: 'Similar articles',
  copiesOfIt: 'Copies of this article',
};
