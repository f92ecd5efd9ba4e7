/**
 * A passage told by its words and what stands around them, as the W3C's TextQuoteSelector does, so
 * that it is found again when the text has changed elsewhere. Offsets are UTF-16 code units.
 */

const LEAST_CONTEXT = 32;
const MOST_CONTEXT = 256;
/** Longer passages make addresses that do not survive a mail. */
export const LONGEST_QUOTE = 1000;

/** Signs that change when a text is scraped or set anew, each with those that may stand for it. */
const ALIKE = [`'‘’ʼ`, `"“”„«»`, '-‐‑–—'];

/** `{quote, prefix, suffix}` of a stretch; as much context as tells it from its likes. */
export function quoteOf(text, start, end) {
  const quote = squeeze(text.slice(start, end));
  for (let width = LEAST_CONTEXT; ; width *= 2) {
    const told = { quote, prefix: contextBefore(text, start, width), suffix: after(text, end, width) };
    if (width >= MOST_CONTEXT || findQuote(text, told)?.start === start) return told;
  }
}

/** `{start, end}` of the quote in the text, where its context fits best; null if it is not there. */
export function findQuote(text, { quote, prefix = '', suffix = '' }) {
  let best = null;
  let most = -1;
  for (const { start, end } of occurrences(text, quote)) {
    const before = squeeze(text.slice(Math.max(0, start - 2 * prefix.length), start));
    const behind = squeeze(text.slice(end, end + 2 * suffix.length));
    // What stands next to the quote may itself have changed: then its words tell.
    const score =
      common(reversed(before), reversed(prefix)) +
      common([...behind], [...suffix]) +
      shared(before, prefix) +
      shared(behind, suffix);
    if (score > most) {
      most = score;
      best = { start, end };
    }
  }
  return best;
}

/**
 * `[{start, end}]` of all places with these words, whatever space and quotation marks they have;
 * places may lie over each other.
 */
export function occurrences(text, words) {
  const parts = words.trim().split(/\s+/).filter(Boolean).map(patternOf);
  if (!parts.length) return [];
  const found = [];
  const pattern = new RegExp(parts.join('\\s+'), 'g');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({ start: match.index, end: pattern.lastIndex });
    pattern.lastIndex = match.index + 1;
  }
  return found;
}

/** The stretch without space at its ends, made whole where it cuts a word. */
export function wholeWords(text, start, end) {
  const inner = text.slice(start, end);
  let from = start + inner.length - inner.trimStart().length;
  let to = end - (inner.length - inner.trimEnd().length);
  if (from >= to) return null;
  from = wordAround(text, from)?.start ?? from;
  to = wordAround(text, to - 1)?.end ?? to;
  return { start: from, end: to };
}

/** The fragment of an address that leads to the passage. */
export function quoteFragment({ quote, prefix, suffix }) {
  const parts = Object.entries({ quote, prefix, suffix }).filter(([, text]) => text);
  return parts.map(([name, text]) => `${name}=${encode(text)}`).join('&');
}

/** As part of a fragment; also encoded are those signs at which a mail may end a link. */
export function encode(text) {
  const code = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, code);
}

/** What such a fragment tells, with or without `#`; null for any other. */
export function parseQuote(fragment) {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const [quote, prefix, suffix] = ['quote', 'prefix', 'suffix'].map((name) => params.get(name) ?? '');
  return quote.trim() ? { quote: quote.slice(0, 2 * LONGEST_QUOTE), prefix, suffix } : null;
}

/** On one line, with single spaces. */
export function squeeze(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function patternOf(word) {
  return [...word]
    .map((sign) => {
      const alike = ALIKE.find((signs) => signs.includes(sign));
      return alike ? `[${alike}]` : sign.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
    })
    .join('');
}

function contextBefore(text, start, width) {
  const from = Math.max(0, start - width);
  const whole = from > 0 ? wholeFrom(text, from) : 0;
  return squeeze(text.slice(whole < start ? whole : from, start));
}

function after(text, end, width) {
  const to = Math.min(text.length, end + width);
  const whole = to < text.length ? wholeTo(text, to) : to;
  return squeeze(text.slice(end, whole > end ? whole : to));
}

// Contexts begin and end with whole words, and never with half a sign.
const wholeFrom = (text, from) => wordAround(text, from)?.end ?? from;
const wholeTo = (text, to) => wordAround(text, to - 1)?.start ?? to;

/** The word, sign or emoji that the offset is in; null in space. */
function wordAround(text, offset, reach = 60) {
  const from = Math.max(0, offset - reach);
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const found = words.segment(text.slice(from, offset + reach)).containing(offset - from);
  if (!found?.segment.trim()) return null;
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

const reversed = (text) => [...text].reverse();

function shared(one, other) {
  const words = new Set(one.split(' '));
  return other.split(' ').filter((word) => words.has(word)).length;
}

function common(one, other) {
  let n = 0;
  while (n < one.length && n < other.length && one[n] === other[n]) n += 1;
  return n;
}
