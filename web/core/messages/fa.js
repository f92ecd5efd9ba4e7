/** Persian, with the same names as `en.js`. Dates are in the calendar of the articles. */
import { forms } from '../forms.js';

const { number, list, many, date, share } = forms('fa-u-ca-gregory');

/** Name, without any, more, fewer, find in. */
const FACET = {
  country: ['کشور', 'بدون کشور', 'کشورهای بیشتر', 'کشورهای کمتر', 'جست‌وجو در کشورها'],
  organization: [
    'سازمان',
    'بدون سازمان',
    'سازمان‌های بیشتر',
    'سازمان‌های کمتر',
    'جست‌وجو در سازمان‌ها',
  ],
  person: ['شخص', 'بدون شخص', 'اشخاص بیشتر', 'اشخاص کمتر', 'جست‌وجو در اشخاص'],
  year: ['سال', 'سال نامعلوم', 'سال‌های بیشتر', 'سال‌های کمتر', 'جست‌وجو در سال‌ها'],
  yearMentioned: [
    'سال ذکرشده',
    'بدون سال ذکرشده',
    'سال‌های ذکرشدهٔ بیشتر',
    'سال‌های ذکرشدهٔ کمتر',
    'جست‌وجو در سال‌های ذکرشده',
  ],
  publisher: ['ناشر', 'ناشر نامعلوم', 'ناشران بیشتر', 'ناشران کمتر', 'جست‌وجو در ناشران'],
  language: ['زبان', 'زبان نامعلوم', 'زبان‌های بیشتر', 'زبان‌های کمتر', 'جست‌وجو در زبان‌ها'],
};

const articles = (n) => many(n, { other: '# مقاله' });

export const fa = {
  language: 'fa',
  direction: 'rtl',
  number,

  facet: (facet) => FACET[facet]?.[0] ?? facet,
  missing: (facet) => FACET[facet]?.[1] ?? facet,

  date,
  inferred: 'برآمده از متن',
  noDate: 'تاریخ نامعلوم',

  site: 'وب‌گاه',
  siteSearch: 'جست‌وجو',
  howToSearch: 'چگونه جست‌وجو کنیم',
  documents: 'راهنماها',
  embedThis: 'این جست‌وجو را در سایت خود بگذارید',
  skipToSearch: 'رفتن به جست‌وجو',
  skipToArticle: 'رفتن به مقاله',
  skipToContent: 'رفتن به محتوا',
  keys: '[/] یا [Ctrl] [K] برای جست‌وجو',
  chooseLanguage: 'زبان',
  chooseTheme: 'پوسته',
  themes: { auto: 'مانند سامانه', light: 'روشن', dark: 'تیره' },

  searchLabel: 'جست‌وجوی مقاله‌ها',
  placeholder: 'چند واژه، یک نام یا «یک عبارت»',
  searchButton: 'جست‌وجو',
  searching: 'در حال جست‌وجو…',
  whyValue: (label) => `چرا ${label}؟`,
  whyDate: 'چرا این تاریخ؟',
  similar: 'مقاله‌های مشابه',
  similarTo: (title) => `مقاله‌های مشابه ${title}`,
  copies: (n) => many(n, { other: '# رونوشت' }),
  copiesOf: (n, title) => `${many(n, { other: '# رونوشت' })} از ${title}`,
  foldCopies: 'هر رونوشت یک بار',
  inStories: (n, stories) => `${articles(n)}، ${many(stories, { other: '# متن متفاوت' })}`,
  suggestions: 'پیشنهادها',
  suggested: (n) => many(n, { other: '# پیشنهاد' }),
  kinds: { phrase: 'واژه‌ها', word: 'واژه', title: 'مقاله' },
  results: 'نتیجه‌ها',
  filters: 'پالایه‌ها',
  filtersButton: (n) => (n ? `پالایه‌ها (${number(n)})` : 'پالایه‌ها'),
  show: (n) => (n === null ? 'نمایش مقاله‌ها' : `نمایش ${articles(n)}`),
  close: 'بستن',
  clearAll: 'پاک کردن همه',
  remove: (label) => `حذف ${label}`,
  applied: 'پالایه‌های فعال',
  not: (label) => `بدون ${label}`,
  all: (label) => `حتماً با ${label}`,
  dates(from, to) {
    if (from && to) return from === to ? from : `از ${from} تا ${to}`;
    return from ? `از ${from}` : `تا ${to}`;
  },
  filterHint:
    'با انتخاب چند مورد از یک گروه، مقاله‌هایی را می‌بینید که دست‌کم یکی از آن‌ها را دارند. گروه‌ها یکدیگر را محدود می‌کنند.',

  articles,
  announce: (n, filters) =>
    filters.length ? `${articles(n)}؛ پالایه‌ها: ${filters.join('، ')}` : articles(n),
  selected: (n) => `${number(n)} فعال`,
  exclude: (label) => `کنار گذاشتن ${label}`,
  excluded: 'کنار گذاشته',
  require: (label) => `باید ${label} را داشته باشد`,
  locked: 'اینجا همیشه برقرار است',
  showMore: (facet) => FACET[facet]?.[2] ?? facet,
  showFewer: (facet) => FACET[facet]?.[3] ?? facet,
  searchInside: (facet) => FACET[facet]?.[4] ?? facet,
  noneInside: (text) => `چیزی با «${text}» نمی‌خواند.`,
  noValues: 'در این مقاله‌ها چیزی نیست.',
  requireAll: 'فقط مقاله‌هایی که همه را دارند',

  bar: (label, n) => `${label}، ${articles(n)}`,
  histogram: 'مقاله‌ها به تفکیک سال',
  brush: 'برای برگزیدن سال‌ها روی ستون‌ها بکشید یا دستگیره‌ها را جابه‌جا کنید.',
  ofYear: (text, part) => `${text}، ${share(part)} از مقاله‌های آن سال`,
  asTable: 'نمایش به صورت جدول',
  asBars: 'نمایش به صورت نمودار',
  articlesHead: 'مقاله‌ها',
  notHead: 'بدون',
  fromYear: 'از سال',
  toYear: 'تا سال',
  noYearShort: '؟',

  sort: 'ترتیب',
  sorts: { relevance: 'مرتبط‌ترین', newest: 'تازه‌ترین', oldest: 'قدیمی‌ترین' },
  pages: 'صفحه‌های نتیجه',
  page: (n) => `صفحهٔ ${number(n)}`,
  previous: 'قبلی',
  next: 'بعدی',
  values: 'افزودن پالایه',
  addFilter: (facet, label) => `${FACET[facet]?.[0] ?? facet}: ${label}`,

  feed: 'پیگیری این جست‌وجو (خوراک Atom)',
  export: 'بارگیری این مقاله‌ها',
  shareSearch: 'هم‌رسانی این جست‌وجو',

  relaxed: 'هیچ مقاله‌ای همهٔ این واژه‌ها را ندارد. این مقاله‌ها برخی از آن‌ها را دارند.',
  suggestion: 'آیا منظورتان این بود:',
  interpreted: 'خوانده شد به صورت',
  noResults: 'مقاله‌ای یافت نشد',
  noResultsFor: (q) => `مقاله‌ای برای «${q}» یافت نشد`,
  noResultsHint: 'چیزی نیست که همهٔ خواسته‌ها را داشته باشد. این است آنچه بدون بخشی از آن‌ها هست:',
  noResultsWords: 'واژه‌های دیگر، واژه‌های کمتر، یا آغاز یک واژه با ستاره را امتحان کنید: terror*.',
  searchEverything: 'جست‌وجو در همه',

  unreachable: 'جست‌وجو در حال حاضر در دسترس نیست.',
  tryAgain: 'تلاش دوباره',
  totals: ({ articles: n, facets = {} }) =>
    list(
      [
        articles(n),
        facets.country && many(facets.country, { other: '# کشور' }),
        facets.organization && many(facets.organization, { other: '# سازمان' }),
        facets.person && many(facets.person, { other: '# شخص' }),
      ].filter(Boolean),
    ),
};
