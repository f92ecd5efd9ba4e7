/** Spanish, with the same names as `en.js`. */
import { forms } from '../forms.js';

const { number, list, many, date, share } = forms('es');

/** Name, without any, more, fewer, find in. */
const FACET = {
  country: ['País', 'Ningún país', 'Más países', 'Menos países', 'Buscar un país'],
  organization: [
    'Organización',
    'Ninguna organización',
    'Más organizaciones',
    'Menos organizaciones',
    'Buscar una organización',
  ],
  person: [
    'Persona',
    'Ninguna persona',
    'Más personas',
    'Menos personas',
    'Buscar una persona',
  ],
  year: ['Año', 'Año desconocido', 'Más años', 'Menos años', 'Buscar un año'],
  yearMentioned: [
    'Año citado',
    'Ningún año citado',
    'Más años citados',
    'Menos años citados',
    'Buscar un año citado',
  ],
  publisher: [
    'Medio',
    'Medio desconocido',
    'Más medios',
    'Menos medios',
    'Buscar un medio',
  ],
  language: [
    'Idioma',
    'Idioma desconocido',
    'Más idiomas',
    'Menos idiomas',
    'Buscar un idioma',
  ],
};

const articles = (n) =>
  many(n, { one: '# artículo', many: '# de artículos', other: '# artículos' });

export const es = {
  language: 'es',
  direction: 'ltr',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) => FACET[facet]?.[1] ?? facet,

  date,
  inferred: 'deducida del texto',
  noDate: 'fecha desconocida',

  site: 'Sitio',
  siteSearch: 'Búsqueda',
  howToSearch: 'Cómo buscar',
  documents: 'Documentación',
  embedThis: 'Insertar este buscador',
  skipToSearch: 'Ir a la búsqueda',
  skipToArticle: 'Ir al artículo',
  skipToContent: 'Ir al contenido',
  keys: '[/] o [Ctrl] [K] para buscar',
  chooseLanguage: 'Idioma',
  chooseTheme: 'Tema',
  themes: { auto: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },

  searchLabel: 'Buscar artículos',
  placeholder: 'Palabras, un nombre o «una frase»',
  searchButton: 'Buscar',
  searching: 'Buscando…',
  whyValue: (label) => `¿Por qué ${label}?`,
  whyDate: '¿Por qué esta fecha?',
  similar: 'Artículos parecidos',
  similarTo: (title) => `Artículos parecidos a ${title}`,
  copies: (n) => many(n, { one: '# copia', other: '# copias' }),
  copiesOf: (n, title) => `${many(n, { one: '# copia', other: '# copias' })} de ${title}`,
  foldCopies: 'Copias una sola vez',
  inStories: (n, stories) =>
    `${articles(n)}, ${many(stories, { one: '# texto distinto', other: '# textos distintos' })}`,
  suggestions: 'Sugerencias',
  suggested: (n) => many(n, { one: '# sugerencia', other: '# sugerencias' }),
  kinds: { phrase: 'Palabras', word: 'Palabra', title: 'Artículo' },
  results: 'Resultados',
  filters: 'Filtros',
  filtersButton: (n) => (n ? `Filtros (${number(n)})` : 'Filtros'),
  show: (n) =>
    n === null
      ? 'Ver los artículos'
      : many(n, { one: 'Ver # artículo', many: 'Ver # de artículos', other: 'Ver # artículos' }),
  close: 'Cerrar',
  clearAll: 'Borrar todo',
  remove: (label) => `Quitar ${label}`,
  applied: 'Filtros aplicados',
  not: (label) => `sin ${label}`,
  all: (label) => `con ${label} obligatoriamente`,
  dates(from, to) {
    if (from && to) return from === to ? from : `de ${from} a ${to}`;
    return from ? `desde ${from}` : `hasta ${to}`;
  },
  filterHint:
    'Marque varios valores de un grupo para ver los artículos que tengan alguno de ellos. Los grupos se acotan entre sí.',

  articles,
  announce: (n, filters) =>
    filters.length ? `${articles(n)}; filtros: ${filters.join(', ')}` : articles(n),
  selected: (n) => many(n, { one: '# aplicado', other: '# aplicados' }),
  exclude: (label) => `Excluir ${label}`,
  excluded: 'excluido',
  require: (label) => `Exigir ${label}`,
  locked: 'siempre aplicado aquí',
  showMore: (facet) => FACET[facet]?.[2] ?? facet,
  showFewer: (facet) => FACET[facet]?.[3] ?? facet,
  searchInside: (facet) => FACET[facet]?.[4] ?? facet,
  noneInside: (text) => `Nada coincide con «${text}».`,
  noValues: 'Ninguno en estos artículos.',
  requireAll: 'Solo los artículos que los tengan todos',

  bar: (label, n) => `${label}, ${articles(n)}`,
  histogram: 'Artículos por año',
  brush: 'Arrastre sobre las barras, o mueva los tiradores, para elegir años.',
  ofYear: (text, part) => `${text}, ${share(part)} de ese año`,
  asTable: 'Ver como tabla',
  asBars: 'Ver como barras',
  articlesHead: 'Artículos',
  notHead: 'Sin',
  fromYear: 'Desde el año',
  toYear: 'Hasta el año',
  noYearShort: '?',

  sort: 'Ordenar por',
  sorts: {
    relevance: 'Relevancia',
    newest: 'Más recientes primero',
    oldest: 'Más antiguos primero',
  },
  pages: 'Páginas de resultados',
  page: (n) => `Página ${number(n)}`,
  previous: 'Anterior',
  next: 'Siguiente',
  values: 'Añadir un filtro',
  addFilter: (facet, label) => `${FACET[facet]?.[0] ?? facet}: ${label}`,

  feed: 'Seguir esta búsqueda (canal Atom)',
  export: 'Descargar estos artículos',
  shareSearch: 'Compartir esta búsqueda',

  relaxed: 'Ningún artículo contiene todas estas palabras. Estos contienen algunas.',
  suggestion: 'Quizá quiso decir',
  interpreted: 'Leído como',
  noResults: 'No se encontró ningún artículo',
  noResultsFor: (q) => `No se encontró ningún artículo para «${q}»`,
  noResultsHint: 'Nada cumple con todo lo que se pidió. Esto es lo que hay si se quita una parte:',
  noResultsWords:
    'Pruebe con otras palabras, con menos, o con el comienzo de una y un asterisco: terror*.',
  searchEverything: 'Buscar en todo',

  unreachable: 'No se puede acceder al buscador en este momento.',
  tryAgain: 'Reintentar',
  totals: ({ articles: n, facets = {} }) =>
    list(
      [
        articles(n),
        facets.country && many(facets.country, { one: '# país', other: '# países' }),
        facets.organization &&
          many(facets.organization, { one: '# organización', other: '# organizaciones' }),
        facets.person && many(facets.person, { one: '# persona', other: '# personas' }),
      ].filter(Boolean),
    ),
};
