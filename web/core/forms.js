/**
 * Numbers, lists, counted words and dates as a language writes them, for the files of `messages/`.
 * `locale` is a BCP 47 tag with what the language's usual one leaves open, such as the calendar.
 */

const STYLES = {
  day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
};

export function forms(locale) {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const ratios = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  const plurals = new Intl.PluralRules(locale);
  const number = (n) => numbers.format(n);
  return {
    number,
    percent: (share) => percents.format(share),
    /** To a tenth of a percent. */
    share: (share) => shares.format(share),
    /** To two digits. */
    ratio: (ratio) => ratios.format(ratio),
    list: (items) => lists.format(items),
    choice: (items) => choices.format(items),
    /** The form for this number out of `{one, other, …}`, by CLDR's plural rules; `#` is the number. */
    many: (n, words) => (words[plurals.select(n)] ?? words.other).replace('#', number(n)),
    /** As precise as it is known: `{date, year, precision}` as the API tells it. */
    date({ date, year, precision }) {
      const [y, month = 1, day = 1] = (date ?? String(year)).split('-').map(Number);
      const style = STYLES[precision] ?? STYLES.year;
      return new Intl.DateTimeFormat(locale, style).format(Date.UTC(y, month - 1, day));
    },
  };
}
