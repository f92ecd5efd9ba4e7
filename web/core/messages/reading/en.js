/** English, beyond what a search shows at once. */
import { forms } from '../../forms.js';

const { number, share: percent, ratio, list, choice, many } = forms('en');
const articles = (n) => many(n, { one: '# article', other: '# articles' });

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
  rule: (rule) => RULE[rule] ?? rule.replaceAll('-', ' '),
  sure: (confidence) => `${Math.round(confidence * 100)} % sure`,
  about: (label) => `All about ${label}`,
  noneSimilar: 'No article is like this one.',
  copy: 'a copy',
  moreCopies: (n) => `and ${number(n)} more`,
  addressCopied: 'The address is copied.',
  copyByHand: 'Copy this address:',
  without: (label) => `Without ${label}`,
  quoted: (text) => `“${text}”`,
  everyFilter: 'any filter',
  either: (labels) => choice(labels),
  both: (labels) => list(labels),
  stillNone: 'still none',
  none: 'none',
  byThemselves: 'Articles with each word by itself:',
  searched: (n, from, to) =>
    many(n, { one: '# article was searched', other: '# articles were searched' }) +
    (from ? `, published ${from === to ? from : `${from} to ${to}`}.` : '.'),
  backToResults: 'Back to the results',
  original: 'Read the original',
  by: (names) => `By ${list(names)}`,
  why: 'Why',
  mentions: (n) => many(n, { one: '# mention', other: '# mentions' }),
  showInText: 'Show in the text',
  inTitle: 'in the title',
  moreEvidence: (n) => `Show ${number(n)} more`,
  noEvidence: 'From what the file itself states.',
  inThisArticle: 'In this article',
  markInText: 'Mark in the text',
  matches: 'Search matches',
  matchOf: (i, n) => `Match ${number(i)} of ${number(n)}`,
  matchCount: (n, q) => many(n, { one: '# match', other: '# matches' }) + ` for “${q}”`,
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  furniture: 'Page furniture, left out of the search',
  loading: 'Loading the article…',
  noArticle: 'This article cannot be shown',

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

  outline: 'Where each stands in the text',
  placesOf: (label, n, first, last) =>
    `${label}: ${many(n, { one: '# place', other: '# places' })}, from ${percent(first)} to ${percent(last)} of the text`,
  matchKeys: 'Keys [n] and [p] lead to the next and the previous match',
  markedOf: (n, all) =>
    `This article is very long: the first ${number(n)} of ${number(all)} names and matches are marked. Any other is marked when you go to it.`,

  linkToPassage: 'Link to a passage',
  linkToThis: 'Link to this passage',
  passage: 'Link to a passage of this article',
  passageHint: 'Select words in the text, or go from paragraph to paragraph with the arrows.',
  previousParagraph: 'Previous paragraph',
  nextParagraph: 'Next paragraph',
  copyLink: 'Copy the link',
  copyOriginalLink: 'Copy a link into the original',
  passageTooLong: (n) => `A passage of at most ${number(n)} characters can be linked to. Select less.`,
  passageMarked: 'The passage that the link quotes is marked.',
  passageLost: 'The link quotes a passage that is no longer in this article word for word:',

  cite: 'Cite this article',
  plainText: 'Plain text',
  copyText: 'Copy',
  copied: 'Copied.',
  notCopied: 'It could not be copied here. Please select and copy it by hand.',
  noAuthor: 'No author stated',
  inferredDate: (date) => `no date stated (${date} inferred from the text)`,
  readAt: (address) => `Read at ${address}`,
  accessed: (date) => `accessed ${date}`,
};
