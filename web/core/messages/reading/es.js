/** Spanish, with the same names as `en.js`. */
import { forms } from '../../forms.js';

const { number, share: percent, ratio, list, many } = forms('es');
const articles = (n) => many(n, { one: '# artículo', other: '# artículos' });

export const es = {
  loadingValue: 'Cargando el dosier…',
  noValue: 'Aquí no hay ningún dosier',
  notReached: 'Este dosier no se puede mostrar',
  seeWithout: 'Ver los artículos sin valor',
  searchAll: 'Buscar en todos los artículos',
  inArticles: articles,
  share: percent,
  shareOfAll: (share, n) => `${percent(share)} de los ${articles(n)}`,
  withinSearch: 'Aquí solo se cuentan los artículos de una búsqueda.',
  theSearch: 'Ver esa búsqueda',
  withoutSearch: 'Contar todos los artículos',
  noneInSearch: 'Ningún artículo de esa búsqueda tiene este valor.',
  onWikidata: 'En Wikidata',

  byYear: 'Por año de publicación',
  barsShow: 'Las barras muestran',
  asCount: 'los artículos',
  asShare: 'la parte de los artículos del año',
  yearBar: (year, n, all, share) => `${year}: ${number(n)} de ${articles(all)}, ${percent(share)}`,
  allHead: 'Todos los artículos',
  shareHead: 'Parte',
  undated: (n) => `${articles(n)} sin año conocido`,

  company: 'Con quién aparece',
  companyHint: 'Primero la compañía menos habitual: lo que aparece en estos artículos más a menudo de lo que haría esperar su lugar en el conjunto.',
  nobody: 'Nada aparece en estos artículos más a menudo que en el conjunto.',
  timesAsOften: (lift) => (ratio(lift) === ratio(1) ? 'tan a menudo como en el conjunto' : `${ratio(lift)} veces tan a menudo como en el conjunto`),
  together: (n, one, other) => `${articles(n)} con ${one} y ${other}`,
  companyPicture: (label, others) =>
    `Unas líneas unen ${label} con ${list(others)}; cuanto más gruesa la línea, más artículos comparten. Las listas de abajo dan los números.`,

  names: 'Nombres usados',
  nameHead: 'Nombre',
  otherNames: (n) =>
    many(n, { one: '# nombre conocido que ninguno de ellos usa', other: '# nombres conocidos que ninguno de ellos usa' }),
  firstArticles: 'Primeros artículos',
  latestArticles: 'Últimos artículos',
  oldestFirst: 'Todos, los más antiguos primero',
  newestFirst: 'Todos, los más recientes primero',

  similarArticles: 'Artículos parecidos',
  copiesOfIt: 'Copias de este artículo',
};
