/**
 * An article as a reference: in plain words, BibTeX and CSL-JSON. What is not known is not made up:
 * a date is as precise as it is known, an inferred one is said to be inferred and is none of
 * publication, and who is not named as author is none.
 *
 * `source` is the article, `{id, title, authors, publisher, published, language}`, with the address
 * `page` of it here, `original` of it elsewhere or null, and `accessed`, a `Date`.
 */

const SIGNS = {
  '\\': '\\textbackslash{}',
  // Braces would have to be balanced, even where a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * One paragraph in the words of a language, in pieces: every second one comes from the article and
 * may read in another direction.
 */
export function plainCitation(source, words) {
  const { title, authors, publisher, published, original, page, accessed } = source;
  const today = { date: isoDay(accessed), year: accessed.getFullYear(), precision: 'day' };
  const comma = words.direction === 'rtl' ? '، ' : ', ';
  const [readBefore, readAfter] = words.readAt('\n').split('\n');
  return [
    authors?.length ? '' : words.noAuthor,
    (authors ?? []).map(oneLine).join('; '),
    ': ',
    words.quoted(oneLine(title)),
    comma,
    publisher ? oneLine(publisher) : '',
    `${publisher ? comma : ''}${dateInWords(published, words)}. `,
    original ?? '',
    `${original ? '. ' : ''}${readBefore}`,
    page,
    `${readAfter}${comma}${words.accessed(words.date(today))}.`,
  ];
}

/** An entry of type `misc`, which every style has. */
export function bibtex(source, words) {
  const { id, title, authors, publisher, published, original, page, accessed } = source;
  const stated = isStated(published) ? published : null;
  const [, month] = dateParts(stated);
  const notes = [
    !authors?.length && words.noAuthor,
    !stated && dateInWords(published, words),
    original && words.readAt(page),
  ].filter(Boolean);
  const fields = {
    author: authors?.length && authors.map(bibtexName).join(' and '),
    title: `{${bibtexText(title)}}`,
    howpublished: publisher && bibtexText(publisher),
    date: stated && dateParts(stated).map(padded).join('-'),
    year: stated && String(stated.year),
    month: month && MONTHS[month - 1],
    url: bibtexUrl(original ?? page),
    urldate: isoDay(accessed),
    note: notes.length > 0 && bibtexText(notes.join('; ')),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`);
  return `@misc{${bibtexKey(id)},\n${lines.join('')}}`;
}

/** One item in an array, as reference managers read it. */
export function cslJson(source, words) {
  const { id, title, authors, publisher, published, language, original, page, accessed } = source;
  const notes = [
    !authors?.length && words.noAuthor,
    !isStated(published) && dateInWords(published, words),
  ].filter(Boolean);
  const item = {
    id,
    type: 'webpage',
    title: oneLine(title),
    author: authors?.length ? authors.map(cslName) : undefined,
    'container-title': publisher || undefined,
    issued: isStated(published) ? { 'date-parts': [dateParts(published)] } : undefined,
    accessed: {
      'date-parts': [[accessed.getFullYear(), accessed.getMonth() + 1, accessed.getDate()]],
    },
    URL: original ?? page,
    archive_location: original ? page : undefined,
    language: language || undefined,
    note: notes.length ? notes.join('; ') : undefined,
  };
  // A date on one line is easier to read.
  return JSON.stringify([item], null, 2).replace(
    /"date-parts": \[[\s\d,[\]]+\]/g,
    (dates) => dates.replace(/\s+/g, '').replace(':', ': ').replaceAll(',', ', '),
  );
}

/** Text between braces, where none of its signs means anything. */
export function bibtexText(text) {
  return oneLine(text).replace(/[\\{}$&%#_^~<>|]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

function isStated(published) {
  return Boolean(published) && published.basis !== 'inferred';
}

function dateInWords(published, words) {
  if (!published) return words.noDate;
  return isStated(published) ? words.date(published) : words.inferredDate(words.date(published));
}

/** Year, and month and day where they are known. */
function dateParts(published) {
  if (!published) return [];
  const { date, year, precision } = published;
  const parts = (date ?? String(year)).split('-').map(Number);
  return parts.slice(0, { day: 3, month: 2 }[precision] ?? 1);
}

const padded = (part) => String(part).padStart(2, '0');
const oneLine = (text) => String(text ?? '').replace(/\s+/g, ' ').trim();

function isoDay(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(padded).join('-');
}

/** `Family, Given` is read as such; a body whose name has a comma or an "and" stays whole. */
function bibtexName(name) {
  const text = bibtexText(name);
  return isFamilyFirst(name) || !/,|\sand\s/i.test(name) ? text : `{${text}}`;
}

function cslName(name) {
  if (!isFamilyFirst(name)) return { literal: oneLine(name) };
  const [family, given] = name.split(',').map(oneLine);
  return { family, given };
}

function isFamilyFirst(name) {
  return /^[^,]*\S[^,]*,[^,]*\S[^,]*$/.test(name) && !/\sand\s/i.test(name);
}

/** In an address braces and backslashes are written with percent signs. */
function bibtexUrl(url) {
  return url.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function bibtexKey(id) {
  const plain = id.normalize('NFKD').replace(/\.[a-z]{2,5}$/, '');
  return plain.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'article';
}
