/**
 * Everything that lies over an article's title and body: mentions of its values, matches of the
 * words, page furniture. Offsets are UTF-16 code units, end exclusive.
 */

/** How many are drawn from the beginning. What is beyond is drawn when someone goes there. */
export const MOST_DRAWN = 4000;

/**
 * Tells where a mention is shown: `{field, start, end}`. The headline is drawn once, as the title;
 * what the body's copy of it names is shown there.
 */
export function shownPlaces({ title, body, layout }) {
  const headline = layout?.headline;
  const isTitle = headline && body.slice(headline.start, headline.end) === title;
  return ({ field = 'body', start, end }) =>
    isTitle && field === 'body' && start >= headline.start && end <= headline.end
      ? { field: 'title', start: start - headline.start, end: end - headline.start }
      : { field, start, end };
}

/** What names a span that is drawn. Two facets may have the very same mention. */
export function spanKey({ kind, field, start, end }) {
  return `${kind === 'match' ? 'match:' : ''}${field}:${start}-${end}`;
}

/**
 * `{title, body}`, each sorted by start: `[{kind, label, field, start, end}]`. All that can be led
 * to is there, also what no switch marks: a date's evidence, a publisher's.
 */
export function spansOf(article) {
  const { facets, matches, layout, published } = article;
  const spans = { title: [], body: [] };
  const placeOf = shownPlaces(article);
  const addAll = (kind, label, evidence) => {
    for (const mention of evidence ?? []) {
      const { field, start, end } = placeOf(mention);
      if (end > start) spans[field].push({ kind, label, field, start, end });
    }
  };
  for (const [facet, values] of Object.entries(facets ?? {})) {
    for (const { label, evidence } of values) addAll(facet, label, evidence);
  }
  addAll('published', null, published?.evidence);
  const headline = layout?.headline;
  for (const field of ['title', 'body']) {
    for (const { start, end } of matches?.[field] ?? []) {
      const isHidden = headline && field === 'body' && start < headline.end && end > headline.start;
      if (!isHidden) spans[field].push({ kind: 'match', label: null, field, start, end });
    }
  }
  for (const { start, end } of layout?.furniture ?? []) {
    spans.body.push({ kind: 'furniture', label: null, field: 'body', start, end });
  }
  for (const list of Object.values(spans)) list.sort((a, b) => a.start - b.start);
  return spans;
}

/**
 * Those to draw from the beginning, and how many of `all` (which are no furniture) they are: matches
 * come before mentions, what stands earlier before what stands later. Furniture is always drawn.
 */
export function firstDrawn({ title, body }, most = MOST_DRAWN) {
  const drawn = new Set();
  const isNamed = ({ kind }) => kind !== 'furniture';
  const take = (list, isWanted) => {
    for (const span of list) {
      if (drawn.size >= most) return;
      if (isWanted(span)) drawn.add(span);
    }
  };
  const isMatch = ({ kind }) => kind === 'match';
  for (const list of [title, body]) take(list, isMatch);
  for (const list of [title, body]) take(list, (span) => isNamed(span) && !isMatch(span));
  const isDrawn = (span) => !isNamed(span) || drawn.has(span);
  return {
    title: title.filter(isDrawn),
    body: body.filter(isDrawn),
    count: drawn.size,
    all: title.filter(isNamed).length + body.filter(isNamed).length,
  };
}
