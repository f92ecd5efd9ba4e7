/**
 * The text directive `#:~:text=prefix-,start,end,-suffix` that leads a browser to a passage of a
 * page. A page shows what we have of it among other things, so the directive says as little as
 * tells the passage: its first and last words where it is long or has several paragraphs.
 * Source: the WICG's "URL Fragment Text Directives".
 */
import { encode, occurrences, squeeze } from './quote.js';

const MOST_WORDS = 12;
const END_WORDS = 5;
const CONTEXT_WORDS = 3;
/** Shorter ones may well stand elsewhere on the page. */
const TELLING = 20;

/** The address of the original with the directive for `[start, end)` of the text. */
export function textFragmentUrl(url, text, start, end) {
  const [page] = url.split(':~:');
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${textDirective(text, start, end)}`;
}

/** The directive's value, encoded. A line of the text is a block of the page. */
export function textDirective(text, start, end) {
  const lines = text.slice(start, end).split('\n').filter((line) => line.trim());
  const one = lines.length === 1 && wordsOf(lines[0]).length <= MOST_WORDS;
  const first = (!one && firstWords(lines[0], END_WORDS)) || squeeze(lines[0]);
  const last = one ? '' : lastWords(lines.at(-1), END_WORDS);
  const isUnclear = (words) => words.length < TELLING || occurrences(text, words).length > 1;
  const lineBefore = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const next = text.indexOf('\n', end);
  const lineAfter = text.slice(end, next < 0 ? text.length : next);
  const prefix = isUnclear(first) ? lastWords(lineBefore, CONTEXT_WORDS) : '';
  const suffix = isUnclear(one ? first : last) ? firstWords(lineAfter, CONTEXT_WORDS) : '';
  return [
    prefix && `${part(prefix)}-`,
    part(first),
    last && part(last),
    suffix && `-${part(suffix)}`,
  ]
    .filter(Boolean)
    .join(',');
}

/** A comma and an ampersand would end a part, a dash would make it another. */
function part(words) {
  return encode(words).replaceAll('-', '%2D');
}

function wordsOf(line) {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(line)].filter(({ isWordLike }) => isWordLike);
}

function firstWords(line, n) {
  const last = wordsOf(line).slice(0, n).at(-1);
  return last ? squeeze(line.slice(0, last.index + last.segment.length)) : '';
}

function lastWords(line, n) {
  const first = wordsOf(line).slice(-n)[0];
  return first ? squeeze(line.slice(first.index)) : '';
}
