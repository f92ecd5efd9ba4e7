/** German, with the same names as `en.js`. */
import { forms } from '../forms.js';

const { number, list, many, date, share } = forms('de');

/** Name, without any, more, fewer, find in. */
const FACET = {
  country: ['Land', 'Kein Land', 'Mehr Länder', 'Weniger Länder', 'Land suchen'],
  organization: [
    'Organisation',
    'Keine Organisation',
    'Mehr Organisationen',
    'Weniger Organisationen',
    'Organisation suchen',
  ],
  person: ['Person', 'Keine Person', 'Mehr Personen', 'Weniger Personen', 'Person suchen'],
  year: ['Jahr', 'Jahr unbekannt', 'Mehr Jahre', 'Weniger Jahre', 'Jahr suchen'],
  yearMentioned: [
    'Genanntes Jahr',
    'Kein Jahr genannt',
    'Mehr genannte Jahre',
    'Weniger genannte Jahre',
    'Genanntes Jahr suchen',
  ],
  publisher: [
    'Medium',
    'Medium unbekannt',
    'Mehr Medien',
    'Weniger Medien',
    'Medium suchen',
  ],
  language: [
    'Sprache',
    'Sprache unbekannt',
    'Mehr Sprachen',
    'Weniger Sprachen',
    'Sprache suchen',
  ],
};

const articles = (n) => many(n, { other: '# Artikel' });

export const de = {
  language: 'de',
  direction: 'ltr',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) => FACET[facet]?.[1] ?? facet,

  date,
  inferred: 'aus dem Text erschlossen',
  noDate: 'Datum unbekannt',

  site: 'Website',
  siteSearch: 'Suche',
  howToSearch: 'So wird gesucht',
  documents: 'Dokumentation',
  embedThis: 'Diese Suche einbetten',
  skipToSearch: 'Zur Suche springen',
  skipToArticle: 'Zum Artikel springen',
  skipToContent: 'Zum Inhalt springen',
  keys: '[/] oder [Strg] [K], um zu suchen',
  chooseLanguage: 'Sprache',
  chooseTheme: 'Farbschema',
  themes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },

  searchLabel: 'Artikel suchen',
  placeholder: 'Wörter, ein Name oder „eine Wortfolge“',
  searchButton: 'Suchen',
  searching: 'Suche läuft …',
  whyValue: (label) => `Warum ${label}?`,
  whyDate: 'Warum dieses Datum?',
  similar: 'Ähnliche Artikel',
  similarTo: (title) => `Ähnliche Artikel zu ${title}`,
  copies: (n) => many(n, { one: '# Kopie', other: '# Kopien' }),
  copiesOf: (n, title) => `${many(n, { one: '# Kopie', other: '# Kopien' })} von ${title}`,
  foldCopies: 'Kopien nur einmal',
  inStories: (n, stories) =>
    `${articles(n)}, ${many(stories, { one: '# Text', other: '# verschiedene Texte' })}`,
  suggestions: 'Vorschläge',
  suggested: (n) => many(n, { one: '# Vorschlag', other: '# Vorschläge' }),
  kinds: { phrase: 'Wörter', word: 'Wort', title: 'Artikel' },
  results: 'Ergebnisse',
  filters: 'Filter',
  filtersButton: (n) => (n ? `Filter (${number(n)})` : 'Filter'),
  show: (n) => (n === null ? 'Artikel anzeigen' : `${articles(n)} anzeigen`),
  close: 'Schließen',
  clearAll: 'Alle entfernen',
  remove: (label) => `${label} entfernen`,
  applied: 'Aktive Filter',
  not: (label) => `ohne ${label}`,
  all: (label) => `unbedingt mit ${label}`,
  dates(from, to) {
    if (from && to) return from === to ? from : `${from} bis ${to}`;
    return from ? `ab ${from}` : `bis ${to}`;
  },
  filterHint:
    'Mehrere Häkchen in einer Gruppe zeigen Artikel mit mindestens einem dieser Werte. Filter verschiedener Gruppen gelten zusammen.',

  articles,
  announce: (n, filters) =>
    filters.length ? `${articles(n)}; Filter: ${filters.join(', ')}` : articles(n),
  selected: (n) => `${number(n)} aktiv`,
  exclude: (label) => `${label} ausschließen`,
  excluded: 'ausgeschlossen',
  require: (label) => `${label} muss vorkommen`,
  locked: 'gilt hier immer',
  showMore: (facet) => FACET[facet]?.[2] ?? facet,
  showFewer: (facet) => FACET[facet]?.[3] ?? facet,
  searchInside: (facet) => FACET[facet]?.[4] ?? facet,
  noneInside: (text) => `Nichts passt zu „${text}“.`,
  noValues: 'In diesen Artikeln keine.',
  requireAll: 'Nur Artikel mit allen diesen Werten',

  bar: (label, n) => `${label}, ${articles(n)}`,
  histogram: 'Artikel nach Jahr',
  brush: 'Über die Balken ziehen oder die Griffe bewegen, um Jahre zu wählen.',
  ofYear: (text, part) => `${text}, ${share(part)} des Jahres`,
  asTable: 'Als Tabelle zeigen',
  asBars: 'Als Balken zeigen',
  articlesHead: 'Artikel',
  notHead: 'Ohne',
  fromYear: 'Vom Jahr',
  toYear: 'Bis zum Jahr',
  noYearShort: '?',

  sort: 'Sortieren nach',
  sorts: { relevance: 'Relevanz', newest: 'Neueste zuerst', oldest: 'Älteste zuerst' },
  pages: 'Ergebnisseiten',
  page: (n) => `Seite ${number(n)}`,
  previous: 'Zurück',
  next: 'Weiter',
  values: 'Filter hinzufügen',
  addFilter: (facet, label) => `${FACET[facet]?.[0] ?? facet}: ${label}`,

  feed: 'Diese Suche abonnieren (Atom-Feed)',
  export: 'Diese Artikel herunterladen',
  shareSearch: 'Diese Suche teilen',

  relaxed: 'Kein Artikel enthält alle diese Wörter. Diese enthalten einige davon.',
  suggestion: 'Meinten Sie',
  interpreted: 'Gelesen als',
  noResults: 'Keine Artikel gefunden',
  noResultsFor: (q) => `Keine Artikel gefunden für „${q}“`,
  noResultsHint: 'Nichts erfüllt alles, was gefragt war. Das gibt es, wenn ein Teil davon wegfällt:',
  noResultsWords:
    'Versuchen Sie andere Wörter, weniger davon oder einen Wortanfang mit Stern: terror*.',
  searchEverything: 'In allem suchen',

  unreachable: 'Die Suche ist zurzeit nicht erreichbar.',
  tryAgain: 'Erneut versuchen',
  totals: ({ articles: n, facets = {} }) =>
    list(
      [
        articles(n),
        facets.country && many(facets.country, { one: '# Land', other: '# Länder' }),
        facets.organization &&
          many(facets.organization, { one: '# Organisation', other: '# Organisationen' }),
        facets.person && many(facets.person, { one: '# Person', other: '# Personen' }),
      ].filter(Boolean),
    ),
};
