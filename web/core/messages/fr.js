/** French, with the same names as `en.js`. */
import { forms } from '../forms.js';

const { number, percent, list, choice, many, date } = forms('fr');

/** Name, without any, more, fewer, find in. */
const FACET = {
  country: [
    'Pays',
    'Aucun pays',
    'Plus de pays',
    'Moins de pays',
    'Chercher un pays',
  ],
  organization: [
    'Organisation',
    'Aucune organisation',
    'Plus d’organisations',
    'Moins d’organisations',
    'Chercher une organisation',
  ],
  person: [
    'Personne',
    'Aucune personne',
    'Plus de personnes',
    'Moins de personnes',
    'Chercher une personne',
  ],
  year: ['Année', 'Année inconnue', 'Plus d’années', 'Moins d’années', 'Chercher une année'],
  yearMentioned: [
    'Année citée',
    'Aucune année citée',
    'Plus d’années citées',
    'Moins d’années citées',
    'Chercher une année citée',
  ],
  publisher: ['Média', 'Média inconnu', 'Plus de médias', 'Moins de médias', 'Chercher un média'],
  language: [
    'Langue',
    'Langue inconnue',
    'Plus de langues',
    'Moins de langues',
    'Chercher une langue',
  ],
};

const RULE = {
  name: 'son nom',
  'former name': 'un ancien nom',
  authority: 'un nom du fichier d’autorité',
  alias: 'un autre de ses noms',
  acronym: 'son sigle',
  demonym: 'l’adjectif ou le nom de ses habitants',
  capital: 'sa capitale',
  metonym: 'un lieu qui désigne son gouvernement',
  city: 'une ville de ce pays',
  region: 'une région de ce pays',
  'full name': 'le nom complet',
  title: 'un titre suivi d’un nom',
  surname: 'le nom de famille, après le nom complet',
  given: 'attribué par une personne',
  metadata: 'ce que le fichier dit de lui-même',
  url: 'l’adresse de l’article',
  dateline: 'la ligne qui date l’article',
  copyright: 'une mention de copyright',
  weekday: 'un jour de semaine qui correspond à la date',
  election: 'une élection de cette année-là',
  event: 'un événement de cette époque',
  office: 'les personnes alors en fonction',
  elapsed: 'le temps écoulé depuis un événement',
  relative: 'une année déduite d’une autre',
  year: 'une année dans le texte',
  'latest year': 'la dernière année citée',
  'year ahead': 'une année encore à venir',
  'words of the time': 'des mots propres aux articles datés de cette année-là',
  'own outlet': 'l’article en parle comme du sien',
  pattern: 'un nom reconnu à sa forme',
  ministry: 'un ministère du pays en question',
  'short form': 'une forme courte de son nom',
  club: 'un club dans un compte rendu sportif',
  learned: 'un nom que le programme a appris à reconnaître',
};

const articles = (n) => many(n, { one: '# article', many: '# d’articles', other: '# articles' });

export const fr = {
  language: 'fr',
  direction: 'ltr',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) => FACET[facet]?.[1] ?? facet,
  rule: (rule) => RULE[rule] ?? rule.replaceAll('-', ' '),

  date,
  inferred: 'déduite du texte',
  noDate: 'date inconnue',
  sure: (confidence) => `sûr à ${percent(confidence)}`,

  site: 'Site',
  siteSearch: 'Recherche',
  howToSearch: 'Comment chercher',
  documents: 'Documentation',
  embedThis: 'Intégrer cette recherche',
  skipToSearch: 'Aller à la recherche',
  skipToArticle: 'Aller à l’article',
  skipToContent: 'Aller au contenu',
  keys: '[/] ou [Ctrl] [K] pour chercher',
  chooseLanguage: 'Langue',

  searchLabel: 'Rechercher des articles',
  placeholder: 'Des mots, un nom ou « une expression »',
  searchButton: 'Rechercher',
  searching: 'Recherche en cours…',
  whyValue: (label) => `Pourquoi ${label} ?`,
  about: (label) => `Tout sur ${label}`,
  similar: 'Articles semblables',
  similarTo: (title) => `Articles semblables à ${title}`,
  noneSimilar: 'Aucun article ne ressemble à celui-ci.',
  copy: 'une copie',
  suggestions: 'Propositions',
  suggested: (n) => many(n, { one: '# proposition', other: '# propositions' }),
  kinds: { phrase: 'Mots', word: 'Mot', title: 'Titre' },
  results: 'Résultats',
  filters: 'Filtres',
  filtersButton: (n) => (n ? `Filtres (${number(n)})` : 'Filtres'),
  show: (n) =>
    n === null
      ? 'Afficher les articles'
      : many(n, {
          one: 'Afficher # article',
          many: 'Afficher # d’articles',
          other: 'Afficher # articles',
        }),
  close: 'Fermer',
  clearAll: 'Tout effacer',
  remove: (label) => `Retirer ${label}`,
  applied: 'Filtres actifs',
  not: (label) => `sans ${label}`,
  all: (label) => `avec ${label} obligatoirement`,
  dates(from, to) {
    if (from && to) return from === to ? from : `de ${from} à ${to}`;
    return from ? `à partir de ${from}` : `jusqu’à ${to}`;
  },
  filterHint:
    'Cochez plusieurs valeurs d’un groupe pour voir les articles qui en ont au moins une. D’un groupe à l’autre, les filtres se cumulent.',

  articles,
  announce: (n, filters) =>
    filters.length ? `${articles(n)} ; filtres : ${filters.join(', ')}` : articles(n),
  selected: (n) => many(n, { one: '# actif', other: '# actifs' }),
  exclude: (label) => `Exclure ${label}`,
  excluded: 'exclu',
  locked: 'toujours appliqué ici',
  showMore: (facet) => FACET[facet]?.[2] ?? facet,
  showFewer: (facet) => FACET[facet]?.[3] ?? facet,
  searchInside: (facet) => FACET[facet]?.[4] ?? facet,
  noneInside: (text) => `Rien ne correspond à « ${text} ».`,
  noValues: 'Aucune valeur dans ces articles.',
  requireAll: 'Seulement les articles qui les ont toutes',

  bar: (label, n) => `${label}, ${articles(n)}`,
  histogram: 'Articles par année',
  asTable: 'Afficher en tableau',
  asBars: 'Afficher en barres',
  articlesHead: 'Articles',
  notHead: 'Sans',
  fromYear: 'De l’année',
  toYear: 'À l’année',
  noYearShort: '?',

  sort: 'Trier par',
  sorts: {
    relevance: 'Pertinence',
    newest: 'Les plus récents',
    oldest: 'Les plus anciens',
  },
  pages: 'Pages de résultats',
  page: (n) => `Page ${number(n)}`,
  previous: 'Précédente',
  next: 'Suivante',
  values: 'Ajouter un filtre',
  addFilter: (facet, label) => `${FACET[facet]?.[0] ?? facet} : ${label}`,

  feed: 'Suivre cette recherche (flux Atom)',
  export: 'Télécharger ces articles',

  relaxed: 'Aucun article ne contient tous ces mots. Ceux-ci en contiennent une partie.',
  suggestion: 'Vouliez-vous dire',
  interpreted: 'Compris comme',
  noResults: 'Aucun article trouvé',
  noResultsFor: (q) => `Aucun article trouvé pour « ${q} »`,
  noResultsHint: 'Rien ne répond à tout ce qui est demandé. Voici ce qu’il y a si l’on en retire une partie :',
  noResultsWords:
    'Essayez d’autres mots, moins de mots, ou le début d’un mot suivi d’une étoile : terror*.',
  without: (label) => `Sans ${label}`,
  quoted: (text) => `« ${text} »`,
  everyFilter: 'aucun filtre',
  either: (labels) => choice(labels),
  both: (labels) => list(labels),
  stillNone: 'toujours aucun',
  none: 'aucun',
  byThemselves: 'Articles pour chaque mot pris seul :',
  searched: (n, from, to) =>
    many(n, {
      one: '# article a été parcouru',
      many: '# d’articles ont été parcourus',
      other: '# articles ont été parcourus',
    }) + (from ? (from === to ? `, de ${from}.` : `, de ${from} à ${to}.`) : '.'),
  searchEverything: 'Chercher partout',

  unreachable: 'La recherche est injoignable pour le moment.',
  tryAgain: 'Réessayer',
  totals: ({ articles: n, facets = {} }) =>
    list(
      [
        articles(n),
        facets.country && many(facets.country, { other: '# pays' }),
        facets.organization &&
          many(facets.organization, { one: '# organisation', other: '# organisations' }),
        facets.person && many(facets.person, { one: '# personne', other: '# personnes' }),
      ].filter(Boolean),
    ),

  backToResults: 'Retour aux résultats',
  original: 'Lire l’original',
  by: (names) => `Par ${list(names)}`,
  why: 'Pourquoi',
  whyDate: 'Pourquoi cette date ?',
  mentions: (n) => many(n, { one: '# mention', other: '# mentions' }),
  showInText: 'Voir dans le texte',
  inTitle: 'dans le titre',
  moreEvidence: (n) => `En afficher ${number(n)} de plus`,
  noEvidence: 'D’après ce que le fichier dit de lui-même.',
  inThisArticle: 'Dans cet article',
  markInText: 'Marquer dans le texte',
  matches: 'Mots trouvés',
  matchOf: (i, n) => `Occurrence ${number(i)} sur ${number(n)}`,
  matchCount: (n, q) => many(n, { one: '# occurrence', other: '# occurrences' }) + ` de « ${q} »`,
  previousMatch: 'Occurrence précédente',
  nextMatch: 'Occurrence suivante',
  furniture: 'Éléments de page, exclus de la recherche',
  loading: 'Chargement de l’article…',
  noArticle: 'Impossible d’afficher cet article',
};
