/** Arabic, with the same names as `en.js`. */
import { forms } from '../../forms.js';

const { number, share: percent, ratio, list, many } = forms('ar-u-nu-latn');
const articles = (n) => many(n, { zero: 'لا مقالات', one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالًا', other: '# مقال' });

export const ar = {
  loadingValue: 'جارٍ تحميل الملف…',
  noValue: 'لا يوجد ملف هنا',
  notReached: 'لا يمكن عرض هذا الملف',
  seeWithout: 'عرض المقالات التي بلا قيمة',
  searchAll: 'ابحث في كل المقالات',
  inArticles: articles,
  share: percent,
  shareOfAll: (share, n) => `${percent(share)} من مجموع ${articles(n)}`,
  withinSearch: 'تُحصى هنا مقالات بحث واحد فقط.',
  theSearch: 'عرض ذلك البحث',
  withoutSearch: 'إحصاء كل المقالات',
  noneInSearch: 'لا يحمل أي من مقالات ذلك البحث هذه القيمة.',
  onWikidata: 'في ويكي بيانات',

  byYear: 'حسب سنة النشر',
  barsShow: 'تُظهر الأعمدة',
  asCount: 'عدد المقالات',
  asShare: 'الحصة من مقالات السنة',
  yearBar: (year, n, all, share) => `${year}: ${number(n)} من ${articles(all)}، ${percent(share)}`,
  allHead: 'كل المقالات',
  shareHead: 'الحصة',
  undated: (n) => `${articles(n)} بلا سنة معروفة`,

  company: 'من يظهر معه',
  companyHint: 'الصحبة الأقل اعتيادًا أولًا: ما يرد في هذه المقالات أكثر مما يُنتظر من موضعه بين المقالات كلها.',
  nobody: 'لا يرد شيء في هذه المقالات أكثر مما يرد في المقالات كلها.',
  timesAsOften: (lift) => (ratio(lift) === ratio(1) ? 'بقدر ما يرد في المقالات كلها' : `${ratio(lift)} أضعاف وروده في المقالات كلها`),
  together: (n, one, other) => `${articles(n)} فيها ${one} و${other}`,
  companyPicture: (label, others) =>
    `خطوط تصل ${label} بكل من ${list(others)}؛ وكلما زاد سُمك الخط زادت المقالات المشتركة. الأرقام في القوائم أدناه.`,

  names: 'الأسماء المستعملة',
  nameHead: 'الاسم',
  otherNames: (n) =>
    many(n, { zero: 'لا أسماء معروفة أخرى', one: 'اسم معروف واحد لا يستعمله أي منها', two: 'اسمان معروفان لا يستعملهما أي منها', few: '# أسماء معروفة لا يستعملها أي منها', many: '# اسمًا معروفًا لا يستعملها أي منها', other: '# اسم معروف لا يستعملها أي منها' }),
  firstArticles: 'أول المقالات',
  latestArticles: 'أحدث المقالات',
  oldestFirst: 'الكل، الأقدم أولًا',
  newestFirst: 'الكل، الأحدث أولًا',

  similarArticles: 'مقالات مشابهة',
  copiesOfIt: 'نسخ من هذا المقال',
};
