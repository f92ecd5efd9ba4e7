/** German, with the same names as `en.js`. */
import { forms } from '../../forms.js';

const { number, share: percent, ratio, list, many } = forms('de');
const articles = (n) => many(n, { one: '# Artikel', other: '# Artikel' });

export const de = {
  loadingValue: 'Das Dossier wird geladen…',
  noValue: 'Hier gibt es kein Dossier',
  notReached: 'Dieses Dossier kann nicht gezeigt werden',
  seeWithout: 'Artikel ohne Wert ansehen',
  searchAll: 'In allen Artikeln suchen',
  inArticles: articles,
  share: percent,
  shareOfAll: (share, n) => `${percent(share)} aller ${articles(n)}`,
  withinSearch: 'Hier sind nur die Artikel einer Suche gezählt.',
  theSearch: 'Diese Suche ansehen',
  withoutSearch: 'Alle Artikel zählen',
  noneInSearch: 'Kein Artikel dieser Suche hat diesen Wert.',
  onWikidata: 'Auf Wikidata',

  byYear: 'Nach Erscheinungsjahr',
  barsShow: 'Die Balken zeigen',
  asCount: 'Artikel',
  asShare: 'den Anteil an den Artikeln des Jahres',
  yearBar: (year, n, all, share) => `${year}: ${number(n)} von ${articles(all)}, ${percent(share)}`,
  allHead: 'Alle Artikel',
  shareHead: 'Anteil',
  undated: (n) => `${articles(n)} ohne bekanntes Jahr`,

  company: 'Wer mit vorkommt',
  companyHint: 'Die ungewöhnlichste Gesellschaft zuerst: was in diesen Artikeln öfter vorkommt, als sein Platz unter allen Artikeln erwarten ließe.',
  nobody: 'Nichts kommt in diesen Artikeln öfter vor als in allen.',
  timesAsOften: (lift) => (ratio(lift) === ratio(1) ? 'so oft wie in allen Artikeln' : `${ratio(lift)}-mal so oft wie in allen Artikeln`),
  together: (n, one, other) => `${articles(n)} mit ${one} und ${other}`,
  companyPicture: (label, others) =>
    `Linien führen von ${label} zu ${list(others)}; je dicker die Linie, desto mehr gemeinsame Artikel. Die Zahlen stehen in den Listen darunter.`,

  names: 'Verwendete Namen',
  nameHead: 'Bezeichnung',
  otherNames: (n) =>
    many(n, { one: '# weiterer bekannter Name, der in keinem vorkommt', other: '# weitere bekannte Namen, die in keinem vorkommen' }),
  firstArticles: 'Erste Artikel',
  latestArticles: 'Neueste Artikel',
  oldestFirst: 'Alle, älteste zuerst',
  newestFirst: 'Alle, neueste zuerst',

  similarArticles: 'Ähnliche Artikel',
  copiesOfIt: 'Kopien dieses Artikels',
};
