/**
 * Cuts an article's text into paragraphs and each paragraph into pieces, so that spans that lie
 * over each other (a match inside a name inside page furniture) can be drawn as nested elements.
 * Offsets are UTF-16 code units, end exclusive.
 */

/** Longest average line of a text whose lines are wrapped by hand rather than paragraphs. */
const WRAPPED = 90;

/**
 * `[{start, end, furniture}]`: paragraphs in order, without the headline and without blank ones.
 * Neighbouring lines that are wholly furniture come as one.
 */
export function paragraphs(body, layout) {
  const blocks = [];
  for (const range of lines(body)) {
    for (const { start, end } of outside(range, layout?.headline)) {
      if (!body.slice(start, end).trim()) continue;
      const furniture = isFurniture(body, start, end, layout?.furniture ?? []);
      const last = blocks.at(-1);
      if (furniture && last?.furniture) last.end = end;
      else blocks.push({ start, end, furniture });
    }
  }
  return blocks;
}

function lines(body) {
  const filled = body.split('\n').filter((line) => line.trim());
  const average = body.length / Math.max(1, filled.length);
  const blank = /\n[^\S\n]*\n/.test(body);
  const separator = blank && average < WRAPPED && filled.length > 12 ? /\n\s*\n/g : /\n+/g;
  const ranges = [];
  let start = 0;
  for (const match of body.matchAll(separator)) {
    ranges.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  ranges.push({ start, end: body.length });
  return ranges;
}

function outside(range, hole) {
  if (!hole || hole.end <= range.start || hole.start >= range.end) return [range];
  return [
    { start: range.start, end: Math.max(range.start, hole.start) },
    { start: Math.min(range.end, hole.end), end: range.end },
  ];
}

function isFurniture(body, start, end, furniture) {
  let at = start;
  for (let i = firstAfter(furniture, start); i < furniture.length; i += 1) {
    const span = furniture[i];
    if (span.start >= end) break;
    if (span.start > at && body.slice(at, span.start).trim()) return false;
    at = Math.max(at, span.end);
  }
  return at > start && !body.slice(at, end).trim();
}

/** The index of the first of these spans, in order and apart, that ends after the offset. */
export function firstAfter(spans, offset) {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which of the spans lie over each block, a list for each. Both must be sorted by start. */
export function spansOver(blocks, spans) {
  let next = 0;
  let live = [];
  return blocks.map(({ start, end }) => {
    live = live.filter((span) => span.end > start);
    for (; next < spans.length && spans[next].start < end; next += 1) {
      if (spans[next].end > start) live.push(spans[next]);
    }
    return live.slice();
  });
}

/**
 * `[{start, end, spans}]`: the pieces of [start, end), cut wherever a span begins or ends; `spans`
 * are those over the piece, the widest first. `all` must be sorted by start.
 */
export function pieces(start, end, all) {
  const over = all.filter((span) => span.start < end && span.end > start && span.end > span.start);
  const cuts = new Set([start, end]);
  for (const span of over) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => {
    const from = sorted[i];
    const spans = over.filter((span) => span.start <= from && span.end >= to);
    spans.sort((a, b) => b.end - b.start - (a.end - a.start));
    return { start: from, end: to, spans };
  });
}

/** A little of the text around a span, whole words: `{before, text, after}`. */
export function context(text, { start, end }, width = 60) {
  let from = Math.max(0, start - width);
  let to = Math.min(text.length, end + width);
  if (from > 0) from = Math.min(start, text.indexOf(' ', from) + 1 || start);
  if (to < text.length) to = Math.max(end, text.lastIndexOf(' ', to));
  const clean = (part) => part.replace(/\s+/g, ' ');
  return {
    before: (from > 0 ? '… ' : '') + clean(text.slice(from, start)),
    text: clean(text.slice(start, end)),
    after: clean(text.slice(end, to)) + (to < text.length ? ' …' : ''),
  };
}
