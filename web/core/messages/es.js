/** Spanish, with the same names as `en.js`. */
import { forms } from '../forms.js';

const { number, percent, list, choice, many, date } = forms('es');

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

const RULE = {
  name: 'su nombre',
  'former name': 'un nombre anterior',
  authority: 'un nombre del fichero de autoridades',
  alias: 'otro de sus nombres',
  acronym: 'sus siglas',
  demonym: 'su gentilicio',
  capital: 'su capital',
  metonym: 'un lugar que designa a su gobierno',
  city: 'una ciudad de ese país',
  region: 'una región de ese país',
  'full name': 'el nombre completo',
  title: 'un cargo seguido de un nombre',
  surname: 'el apellido, después del nombre completo',
  given: 'asignado por una persona',
  metadata: 'lo que el archivo dice de sí mismo',
  url: 'la dirección del artículo',
  dateline: 'la línea que fecha el artículo',
  copyright: 'una línea de derechos de autor',
  weekday: 'un día de la semana que concuerda con la fecha',
  election: 'unas elecciones de ese año',
  event: 'un acontecimiento de esa época',
  office: 'quién ocupaba entonces un cargo',
  elapsed: 'el tiempo transcurrido desde un acontecimiento',
  relative: 'un año deducido de otro',
  year: 'un año en el texto',
  'latest year': 'el año más reciente que se cita',
  'year ahead': 'un año aún por venir',
  'words of the time': 'palabras propias de los artículos fechados en ese año',
  'own outlet': 'el artículo habla de él como propio',
  pattern: 'un nombre reconocido por su forma',
  ministry: 'un ministerio del país en cuestión',
  'short form': 'una forma abreviada de su nombre',
  club: 'un club en una crónica deportiva',
  learned: 'un nombre que el programa ha aprendido a reconocer',
};

const articles = (n) =>
  many(n, { one: '# artículo', many: '# de artículos', other: '# artículos' });

export const es = {
  language: 'es',
  direction: 'ltr',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) => FACET[facet]?.[1] ?? facet,
  rule: (rule) => RULE[rule] ?? rule.replaceAll('-', ' '),

  date,
  inferred: 'deducida del texto',
  noDate: 'fecha desconocida',
  sure: (confidence) => `${percent(confidence)} de certeza`,

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

  searchLabel: 'Buscar artículos',
  placeholder: 'Palabras, un nombre o «una frase»',
  searchButton: 'Buscar',
  searching: 'Buscando…',
  whyValue: (label) => `¿Por qué ${label}?`,
  about: (label) => `Todo sobre ${label}`,
  similar: 'Artículos parecidos',
  similarTo: (title) => `Artículos parecidos a ${title}`,
  noneSimilar: 'Ningún artículo se parece a este.',
  copy: 'una copia',
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
  locked: 'siempre aplicado aquí',
  showMore: (facet) => FACET[facet]?.[2] ?? facet,
  showFewer: (facet) => FACET[facet]?.[3] ?? facet,
  searchInside: (facet) => FACET[facet]?.[4] ?? facet,
  noneInside: (text) => `Nada coincide con «${text}».`,
  noValues: 'Ninguno en estos artículos.',
  requireAll: 'Solo los artículos que los tengan todos',

  bar: (label, n) => `${label}, ${articles(n)}`,
  histogram: 'Artículos por año',
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

  relaxed: 'Ningún artículo contiene todas estas palabras. Estos contienen algunas.',
  suggestion: 'Quizá quiso decir',
  interpreted: 'Leído como',
  noResults: 'No se encontró ningún artículo',
  noResultsFor: (q) => `No se encontró ningún artículo para «${q}»`,
  noResultsHint: 'Nada cumple con todo lo que se pidió. Esto es lo que hay si se quita una parte:',
  noResultsWords:
    'Pruebe con otras palabras, con menos, o con el comienzo de una y un asterisco: terror*.',
  without: (label) => `Sin ${label}`,
  quoted: (text) => `«${text}»`,
  everyFilter: 'ningún filtro',
  either: (labels) => choice(labels),
  both: (labels) => list(labels),
  stillNone: 'tampoco hay',
  none: 'ninguno',
  byThemselves: 'Artículos con cada palabra por separado:',
  searched: (n, from, to) =>
    many(n, {
      one: 'Se buscó en # artículo',
      many: 'Se buscó en # de artículos',
      other: 'Se buscó en # artículos',
    }) + (from ? (from === to ? `, de ${from}.` : `, de ${from} a ${to}.`) : '.'),
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

  backToResults: 'Volver a los resultados',
  original: 'Leer el original',
  by: (names) => `Por ${list(names)}`,
  why: 'Por qué',
  whyDate: '¿Por qué esta fecha?',
  mentions: (n) => many(n, { one: '# mención', other: '# menciones' }),
  showInText: 'Ver en el texto',
  inTitle: 'en el título',
  moreEvidence: (n) => `Mostrar ${number(n)} más`,
  noEvidence: 'De lo que el propio archivo declara.',
  inThisArticle: 'En este artículo',
  markInText: 'Marcar en el texto',
  matches: 'Coincidencias',
  matchOf: (i, n) => `Coincidencia ${number(i)} de ${number(n)}`,
  matchCount: (n, q) =>
    many(n, { one: '# coincidencia', other: '# coincidencias' }) + ` con «${q}»`,
  previousMatch: 'Coincidencia anterior',
  nextMatch: 'Coincidencia siguiente',
  furniture: 'Elementos de la página, excluidos de la búsqueda',
  loading: 'Cargando el artículo…',
  noArticle: 'No se puede mostrar este artículo',
};
