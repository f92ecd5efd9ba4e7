/** Where in a text things stand, and the ticks that draw it. */

/** Wider than a line's letters, finer than a finger: how many places a strip tells apart. */
export const PLACES = 360;

/**
 * `[{kind, id, label, stops}]` for the matches, if there are any, and every value that stands in the
 * text. A stop is `{at, index}`: how far into the text, from 0 to 1, and the how-manieth it is among
 * the value's mentions in the order of the interface, or among the matches.
 */
export function outlineOf({ facets }, text, kinds) {
  const stopsOf = (spans) =>
    spans
      .map((span, index) => ({ at: text.placeOf(span), index }))
      .filter(({ at }) => at !== null)
      .map(({ at, index }) => ({ at: at / text.length, index }))
      .sort((a, b) => a.at - b.at);
  const rows = [{ kind: 'match', id: '', label: '', stops: stopsOf(text.matches) }];
  for (const kind of kinds) {
    for (const { id, label, evidence = [] } of facets?.[kind] ?? []) {
      rows.push({ kind, id, label, stops: stopsOf(evidence.filter((m) => m.end > m.start)) });
    }
  }
  return rows.filter(({ stops }) => stops.length);
}

/** The path of an SVG, `PLACES` wide and 1 high, with a tick at each stop. */
export function ticks(stops) {
  const places = new Set(stops.map(({ at }) => Math.min(PLACES - 1, Math.floor(at * PLACES))));
  return [...places].map((x) => `M${x} 0h1v1h-1z`).join('');
}

/** The stop nearest to a point from 0 to 1. */
export function nearest(stops, point) {
  return stops.reduce((best, stop) =>
    Math.abs(stop.at - point) < Math.abs(best.at - point) ? stop : best,
  );
}
