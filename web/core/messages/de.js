/** German, with the same names as `en.js`. */
import { forms } from '../forms.js';

const { number, percent, list, choice, many, date } = forms('de');

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

const RULE = {
  name: 'der Name',
  'former name': 'ein früherer Name',
  authority: 'ein Name aus der Normdatei',
  alias: 'ein anderer Name dafür',
  acronym: 'die Abkürzung',
  demonym: 'das Wort für Bewohner oder Herkunft',
  capital: 'die Hauptstadt',
  metonym: 'ein Ort, der für die Regierung steht',
  city: 'ein Ort darin',
  region: 'eine Region darin',
  'full name': 'der volle Name',
  title: 'ein Titel mit Namen',
  surname: 'der Nachname, nach dem vollen Namen',
  given: 'von einem Menschen zugewiesen',
  metadata: 'was die Datei über sich angibt',
  url: 'die Adresse des Artikels',
  dateline: 'die Datumszeile des Artikels',
  copyright: 'ein Urheberrechtsvermerk',
  weekday: 'ein Wochentag, der zum Datum passt',
  election: 'eine Wahl in diesem Jahr',
  event: 'ein Ereignis jener Zeit',
  office: 'wer damals ein Amt innehatte',
  elapsed: 'die Zeit seit einem Ereignis',
  relative: 'ein Jahr, aus einem anderen erschlossen',
  year: 'eine Jahreszahl im Text',
  'latest year': 'das späteste genannte Jahr',
  'year ahead': 'ein Jahr, das noch bevorsteht',
  'words of the time': 'Wörter, die datierte Artikel jenes Jahres gebrauchen',
  'own outlet': 'der Artikel spricht davon als dem eigenen Medium',
  pattern: 'ein Name, an der Form erkannt',
  ministry: 'ein Ministerium des betreffenden Landes',
  'short form': 'eine Kurzform des Namens',
  club: 'ein Verein in einem Sportbericht',
  learned: 'ein Name, den das Programm zu erkennen gelernt hat',
};

const articles = (n) => many(n, { other: '# Artikel' });

export const de = {
  language: 'de',
  direction: 'ltr',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) => FACET[facet]?.[1] ?? facet,
  rule: (rule) => RULE[rule] ?? rule.replaceAll('-', ' '),

  date,
  inferred: 'aus dem Text erschlossen',
  noDate: 'Datum unbekannt',
  sure: (confidence) => `zu ${percent(confidence)} sicher`,

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

  searchLabel: 'Artikel suchen',
  placeholder: 'Wörter, ein Name oder „eine Wortfolge“',
  searchButton: 'Suchen',
  searching: 'Suche läuft …',
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
  locked: 'gilt hier immer',
  showMore: (facet) => FACET[facet]?.[2] ?? facet,
  showFewer: (facet) => FACET[facet]?.[3] ?? facet,
  searchInside: (facet) => FACET[facet]?.[4] ?? facet,
  noneInside: (text) => `Nichts passt zu „${text}“.`,
  noValues: 'In diesen Artikeln keine.',
  requireAll: 'Nur Artikel mit allen diesen Werten',

  bar: (label, n) => `${label}, ${articles(n)}`,
  histogram: 'Artikel nach Jahr',
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

  relaxed: 'Kein Artikel enthält alle diese Wörter. Diese enthalten einige davon.',
  suggestion: 'Meinten Sie',
  interpreted: 'Gelesen als',
  noResults: 'Keine Artikel gefunden',
  noResultsFor: (q) => `Keine Artikel gefunden für „${q}“`,
  noResultsHint: 'Nichts erfüllt alles, was gefragt war. Das gibt es, wenn ein Teil davon wegfällt:',
  noResultsWords:
    'Versuchen Sie andere Wörter, weniger davon oder einen Wortanfang mit Stern: terror*.',
  without: (label) => `Ohne ${label}`,
  quoted: (text) => `„${text}“`,
  everyFilter: 'alle Filter',
  either: (labels) => choice(labels),
  both: (labels) => list(labels),
  stillNone: 'auch dann keine',
  none: 'keine',
  byThemselves: 'Artikel mit jedem Wort für sich:',
  searched: (n, from, to) =>
    many(n, { one: '# Artikel wurde durchsucht', other: '# Artikel wurden durchsucht' }) +
    (from ? (from === to ? `, erschienen ${from}.` : `, erschienen ${from} bis ${to}.`) : '.'),
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

  backToResults: 'Zurück zu den Ergebnissen',
  original: 'Original lesen',
  by: (names) => `Von ${list(names)}`,
  why: 'Warum',
  whyDate: 'Warum dieses Datum?',
  mentions: (n) => many(n, { one: '# Nennung', other: '# Nennungen' }),
  showInText: 'Im Text zeigen',
  inTitle: 'im Titel',
  moreEvidence: (n) => `${number(n)} weitere zeigen`,
  noEvidence: 'Nach den eigenen Angaben der Datei.',
  inThisArticle: 'In diesem Artikel',
  markInText: 'Im Text markieren',
  matches: 'Fundstellen',
  matchOf: (i, n) => `Fundstelle ${number(i)} von ${number(n)}`,
  matchCount: (n, q) => many(n, { one: '# Fundstelle', other: '# Fundstellen' }) + ` für „${q}“`,
  previousMatch: 'Vorige Fundstelle',
  nextMatch: 'Nächste Fundstelle',
  furniture: 'Seitenbeiwerk, von der Suche ausgenommen',
  loading: 'Artikel wird geladen …',
  noArticle: 'Dieser Artikel kann nicht angezeigt werden',
};
