/** French, with the same names as `en.js`. */
import { forms } from '../forms.js';

const { number, list, many, date, share } = forms('fr');

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

const articles = (n) => many(n, { one: '# article', many: '# d’articles', other: '# articles' });

export const fr = {
  language: 'fr',
  direction: 'ltr',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) => FACET[facet]?.[1] ?? facet,

  date,
  inferred: 'déduite du texte',
  noDate: 'date inconnue',

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
  chooseTheme: 'Thème',
  themes: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre' },

  searchLabel: 'Rechercher des articles',
  placeholder: 'Des mots, un nom ou « une expression »',
  searchButton: 'Rechercher',
  searching: 'Recherche en cours…',
  whyValue: (label) => `Pourquoi ${label} ?`,
  whyDate: 'Pourquoi cette date ?',
  similar: 'Articles semblables',
  similarTo: (title) => `Articles semblables à ${title}`,
  copies: (n) => many(n, { one: '# copie', other: '# copies' }),
  copiesOf: (n, title) => `${many(n, { one: '# copie', other: '# copies' })} de ${title}`,
  foldCopies: 'Une seule fois les copies',
  inStories: (n, stories) =>
    `${articles(n)}, ${many(stories, { one: '# texte distinct', other: '# textes distincts' })}`,
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
  require: (label) => `Exiger ${label}`,
  locked: 'toujours appliqué ici',
  showMore: (facet) => FACET[facet]?.[2] ?? facet,
  showFewer: (facet) => FACET[facet]?.[3] ?? facet,
  searchInside: (facet) => FACET[facet]?.[4] ?? facet,
  noneInside: (text) => `Rien ne correspond à « ${text} ».`,
  noValues: 'Aucune valeur dans ces articles.',
  requireAll: 'Seulement les articles qui les ont toutes',

  bar: (label, n) => `${label}, ${articles(n)}`,
  histogram: 'Articles par année',
  brush: 'Glissez sur les barres, ou déplacez les poignées, pour choisir des années.',
  ofYear: (text, part) => `${text}, ${share(part)} de l’année`,
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
  shareSearch: 'Partager cette recherche',

  relaxed: 'Aucun article ne contient tous ces mots. Ceux-ci en contiennent une partie.',
  suggestion: 'Vouliez-vous dire',
  interpreted: 'Compris comme',
  noResults: 'Aucun article trouvé',
  noResultsFor: (q) => `Aucun article trouvé pour « ${q} »`,
  noResultsHint: 'Rien ne répond à tout ce qui est demandé. Voici ce qu’il y a si l’on en retire une partie :',
  noResultsWords:
    'Essayez d’autres mots, moins de mots, ou le début d’un mot suivi d’une étoile : terror*.',
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
};
