/** French, with the same names as `en.js`. */
import { forms } from '../../forms.js';

const { number, share: percent, ratio, list, many } = forms('fr');
const articles = (n) => many(n, { one: '# article', other: '# articles' });

export const fr = {
  loadingValue: 'Chargement du dossier…',
  noValue: 'Il n’y a pas de dossier ici',
  notReached: 'Ce dossier ne peut pas être affiché',
  seeWithout: 'Voir les articles sans valeur',
  searchAll: 'Rechercher dans tous les articles',
  inArticles: articles,
  share: percent,
  shareOfAll: (share, n) => `${percent(share)} des ${articles(n)}`,
  withinSearch: 'Seuls les articles d’une recherche sont comptés ici.',
  theSearch: 'Voir cette recherche',
  withoutSearch: 'Compter tous les articles',
  noneInSearch: 'Aucun article de cette recherche n’a cette valeur.',
  onWikidata: 'Sur Wikidata',

  byYear: 'Par année de publication',
  barsShow: 'Les barres montrent',
  asCount: 'les articles',
  asShare: 'la part des articles de l’année',
  yearBar: (year, n, all, share) => `${year} : ${number(n)} sur ${articles(all)}, ${percent(share)}`,
  allHead: 'Tous les articles',
  shareHead: 'Part',
  undated: (n) => `${articles(n)} sans année connue`,

  company: 'Avec qui',
  companyHint: 'La compagnie la plus inhabituelle d’abord : ce qui revient dans ces articles plus souvent que sa place dans l’ensemble ne le ferait attendre.',
  nobody: 'Rien ne revient dans ces articles plus souvent que dans l’ensemble.',
  timesAsOften: (lift) => (ratio(lift) === ratio(1) ? 'aussi souvent que dans l’ensemble' : `${ratio(lift)} fois aussi souvent que dans l’ensemble`),
  together: (n, one, other) => `${articles(n)} avec ${one} et ${other}`,
  companyPicture: (label, others) =>
    `Des traits relient ${label} à ${list(others)} ; plus le trait est épais, plus ils partagent d’articles. Les listes ci-dessous donnent les nombres.`,

  names: 'Noms employés',
  nameHead: 'Nom',
  otherNames: (n) =>
    many(n, { one: '# nom connu qu’aucun de ces articles n’emploie', other: '# noms connus qu’aucun de ces articles n’emploie' }),
  firstArticles: 'Premiers articles',
  latestArticles: 'Derniers articles',
  oldestFirst: 'Tous, du plus ancien au plus récent',
  newestFirst: 'Tous, du plus récent au plus ancien',

  similarArticles: 'Articles semblables',
  copiesOfIt: 'Copies de cet article',
};
