/** Arabic, with the same names as `en.js`. Digits are those of years and addresses: 0 to 9. */
import { forms } from '../forms.js';

const { number, list, many, date, share } = forms('ar-u-nu-latn');

/** Name, without any, more, fewer, find in. */
const FACET = {
  country: ['البلد', 'بلا بلد', 'مزيد من البلدان', 'بلدان أقل', 'ابحث في البلدان'],
  organization: ['المنظمة', 'بلا منظمة', 'مزيد من المنظمات', 'منظمات أقل', 'ابحث في المنظمات'],
  person: ['الشخص', 'بلا شخص', 'مزيد من الأشخاص', 'أشخاص أقل', 'ابحث في الأشخاص'],
  year: ['السنة', 'سنة غير معروفة', 'مزيد من السنوات', 'سنوات أقل', 'ابحث في السنوات'],
  yearMentioned: [
    'السنة المذكورة',
    'بلا سنة مذكورة',
    'مزيد من السنوات المذكورة',
    'سنوات مذكورة أقل',
    'ابحث في السنوات المذكورة',
  ],
  publisher: ['الناشر', 'ناشر غير معروف', 'مزيد من الناشرين', 'ناشرون أقل', 'ابحث في الناشرين'],
  language: ['اللغة', 'لغة غير معروفة', 'مزيد من اللغات', 'لغات أقل', 'ابحث في اللغات'],
};

const articles = (n) =>
  many(n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });

export const ar = {
  language: 'ar',
  direction: 'rtl',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) => FACET[facet]?.[1] ?? facet,

  date,
  inferred: 'مستنتج من النص',
  noDate: 'التاريخ غير معروف',

  site: 'الموقع',
  siteSearch: 'البحث',
  howToSearch: 'كيف تبحث',
  documents: 'التوثيق',
  embedThis: 'ضمّن هذا البحث في موقعك',
  skipToSearch: 'انتقل إلى البحث',
  skipToArticle: 'انتقل إلى المقال',
  skipToContent: 'انتقل إلى المحتوى',
  keys: '[/] أو [Ctrl] [K] للبحث',
  chooseLanguage: 'اللغة',
  chooseTheme: 'المظهر',
  themes: { auto: 'بحسب النظام', light: 'فاتح', dark: 'داكن' },

  searchLabel: 'البحث في المقالات',
  placeholder: 'كلمات أو اسم أو «عبارة»',
  searchButton: 'ابحث',
  searching: 'جارٍ البحث…',
  whyValue: (label) => `لماذا ${label}؟`,
  whyDate: 'لماذا هذا التاريخ؟',
  similar: 'مقالات مشابهة',
  similarTo: (title) => `مقالات مشابهة لـ ${title}`,
  copies: (n) =>
    many(n, {
      zero: 'لا نسخ',
      one: 'نسخة واحدة',
      two: 'نسختان',
      few: '# نسخ',
      many: '# نسخة',
      other: '# نسخة',
    }),
  copiesOf: (n, title) =>
    many(n, {
      zero: 'لا نسخ',
      one: 'نسخة واحدة',
      two: 'نسختان',
      few: '# نسخ',
      many: '# نسخة',
      other: '# نسخة',
    }) + ` من ${title}`,
  foldCopies: 'اعرض النسخ مرة واحدة',
  inStories: (n, stories) =>
    `${articles(n)}، ` +
    many(stories, {
      zero: 'لا نصوص',
      one: 'نص واحد',
      two: 'نصان مختلفان',
      few: '# نصوص مختلفة',
      many: '# نصًا مختلفًا',
      other: '# نص مختلف',
    }),
  suggestions: 'اقتراحات',
  suggested: (n) => many(n, { zero: 'لا اقتراحات', one: 'اقتراح واحد', two: 'اقتراحان', few: '# اقتراحات', many: '# اقتراحًا', other: '# اقتراح' }),
  kinds: { phrase: 'كلمات', word: 'كلمة', title: 'مقال' },
  results: 'النتائج',
  filters: 'عوامل التصفية',
  filtersButton: (n) => (n ? `التصفية (${number(n)})` : 'التصفية'),
  show: (n) =>
    n === null
      ? 'اعرض المقالات'
      : many(n, {
          zero: 'لا مقالات للعرض',
          one: 'اعرض مقالًا واحدًا',
          two: 'اعرض مقالين',
          few: 'اعرض # مقالات',
          many: 'اعرض # مقالًا',
          other: 'اعرض # مقال',
        }),
  close: 'إغلاق',
  clearAll: 'امسح الكل',
  remove: (label) => `أزل ${label}`,
  applied: 'عوامل التصفية المطبقة',
  not: (label) => `بدون ${label}`,
  all: (label) => `يجب أن يتضمن ${label}`,
  dates(from, to) {
    if (from && to) return from === to ? from : `من ${from} إلى ${to}`;
    return from ? `منذ ${from}` : `حتى ${to}`;
  },
  filterHint:
    'اختر أكثر من قيمة في مجموعة واحدة لترى المقالات التي فيها أيٌّ منها. والمجموعات تضيّق بعضها نتائج بعض.',

  articles,
  announce: (n, filters) =>
    filters.length ? `${articles(n)}؛ التصفية: ${filters.join('، ')}` : articles(n),
  selected: (n) => `المطبق: ${number(n)}`,
  exclude: (label) => `استبعد ${label}`,
  excluded: 'مستبعد',
  require: (label) => `اشترط ${label}`,
  locked: 'مطبق هنا دائمًا',
  showMore: (facet) => FACET[facet]?.[2] ?? facet,
  showFewer: (facet) => FACET[facet]?.[3] ?? facet,
  searchInside: (facet) => FACET[facet]?.[4] ?? facet,
  noneInside: (text) => `لا شيء يطابق «${text}».`,
  noValues: 'لا شيء في هذه المقالات.',
  requireAll: 'المقالات التي تجمعها كلها فقط',

  bar: (label, n) => `${label}، ${articles(n)}`,
  histogram: 'المقالات حسب السنة',
  brush: 'اسحب فوق الأعمدة أو حرّك المقبضين لاختيار السنوات.',
  ofYear: (text, part) => `${text}، ${share(part)} من مقالات السنة`,
  asTable: 'اعرضها جدولًا',
  asBars: 'اعرضها أعمدة',
  articlesHead: 'المقالات',
  notHead: 'بدون',
  fromYear: 'من سنة',
  toYear: 'إلى سنة',
  noYearShort: '؟',

  sort: 'رتّب حسب',
  sorts: { relevance: 'الصلة', newest: 'الأحدث أولًا', oldest: 'الأقدم أولًا' },
  pages: 'صفحات النتائج',
  page: (n) => `الصفحة ${number(n)}`,
  previous: 'السابقة',
  next: 'التالية',
  values: 'أضف تصفية',
  addFilter: (facet, label) => `${FACET[facet]?.[0] ?? facet}: ${label}`,

  feed: 'تابع هذا البحث (خلاصة Atom)',
  export: 'نزّل هذه المقالات',
  shareSearch: 'شارك هذا البحث',

  relaxed: 'لا مقال يجمع هذه الكلمات كلها. في هذه المقالات بعضها.',
  suggestion: 'هل تقصد',
  interpreted: 'قُرئ على أنه',
  noResults: 'لم يُعثر على مقالات',
  noResultsFor: (q) => `لم يُعثر على مقالات عن «${q}»`,
  noResultsHint: 'لا شيء يستوفي كل ما طُلب. وهذا ما يوجد إذا تُرك جزء منه:',
  noResultsWords: 'جرّب كلمات أخرى أو أقل، أو أول كلمة متبوعًا بنجمة: terror*.',
  searchEverything: 'ابحث في كل شيء',

  unreachable: 'يتعذر الوصول إلى البحث حاليًا.',
  tryAgain: 'حاول مجددًا',
  totals: ({ articles: n, facets = {} }) =>
    list(
      [
        articles(n),
        facets.country &&
          many(facets.country, {
            one: 'بلد واحد',
            two: 'بلدان',
            few: '# بلدان',
            many: '# بلدًا',
            other: '# بلد',
          }),
        facets.organization &&
          many(facets.organization, {
            one: 'منظمة واحدة',
            two: 'منظمتان',
            few: '# منظمات',
            many: '# منظمة',
            other: '# منظمة',
          }),
        facets.person &&
          many(facets.person, {
            one: 'شخص واحد',
            two: 'شخصان',
            few: '# أشخاص',
            many: '# شخصًا',
            other: '# شخص',
          }),
      ].filter(Boolean),
    ),
};
