/** Persian, with the same names as `en.js`. */
import { forms } from '../../forms.js';

const { number, share: percent, ratio, list, many } = forms('fa-u-ca-gregory');
const articles = (n) => many(n, { one: '# مقاله', other: '# مقاله' });

export const fa = {
  loadingValue: 'در حال بارگیری پرونده…',
  noValue: 'پرونده‌ای در اینجا نیست',
  notReached: 'این پرونده را نمی‌توان نشان داد',
  seeWithout: 'دیدن مقاله‌های بدون مقدار',
  searchAll: 'جست‌وجو در همهٔ مقاله‌ها',
  inArticles: articles,
  share: percent,
  shareOfAll: (share, n) => `${percent(share)} از ${articles(n)}`,
  withinSearch: 'اینجا فقط مقاله‌های یک جست‌وجو شمرده شده‌اند.',
  theSearch: 'دیدن آن جست‌وجو',
  withoutSearch: 'شمردن همهٔ مقاله‌ها',
  noneInSearch: 'هیچ مقاله‌ای در آن جست‌وجو این مقدار را ندارد.',
  onWikidata: 'در ویکی‌داده',

  byYear: 'به تفکیک سال انتشار',
  barsShow: 'میله‌ها نشان می‌دهند',
  asCount: 'تعداد مقاله‌ها',
  asShare: 'سهم از مقاله‌های آن سال',
  yearBar: (year, n, all, share) => `${year}: ${number(n)} از ${articles(all)}، ${percent(share)}`,
  allHead: 'همهٔ مقاله‌ها',
  shareHead: 'سهم',
  undated: (n) => `${articles(n)} بدون سال معلوم`,

  company: 'همراهان',
  companyHint: 'نامعمول‌ترین همراهی نخست: آنچه در این مقاله‌ها بیش از آن می‌آید که از جایگاهش در همهٔ مقاله‌ها انتظار می‌رود.',
  nobody: 'هیچ چیز در این مقاله‌ها بیش از همهٔ مقاله‌ها نمی‌آید.',
  timesAsOften: (lift) => (ratio(lift) === ratio(1) ? 'به همان اندازه که در همهٔ مقاله‌ها' : `${ratio(lift)} برابرِ همهٔ مقاله‌ها`),
  together: (n, one, other) => `${articles(n)} با ${one} و ${other}`,
  companyPicture: (label, others) =>
    `خط‌هایی از ${label} به ${list(others)} می‌رود؛ هرچه خط پهن‌تر، مقاله‌های مشترک بیشتر. عددها در فهرست‌های زیر آمده است.`,

  names: 'نام‌های به‌کاررفته',
  nameHead: 'نام',
  otherNames: (n) =>
    many(n, { one: '# نام شناخته که در هیچ‌یک نیامده', other: '# نام شناخته که در هیچ‌یک نیامده' }),
  firstArticles: 'نخستین مقاله‌ها',
  latestArticles: 'تازه‌ترین مقاله‌ها',
  oldestFirst: 'همه، از قدیمی‌ترین',
  newestFirst: 'همه، از تازه‌ترین',

  similarArticles: 'مقاله‌های مشابه',
  copiesOfIt: 'نسخه‌های این مقاله',
};
