/**
 * Where in the article the matches and its values stand: a strip with a lane for each kind, to be
 * looked at, and on request a row for each value. A click in either leads to the nearest place.
 */
import { PLACES, nearest, outlineOf, ticks } from '../core/outline.js';
import { mentionFragment } from '../core/page-links.js';
import { el, isPlainClick } from './dom.js';

const LANES = ['country', 'organization', 'person', 'year', 'yearMentioned'];
const SHOWN = 6;
const SVG = 'http://www.w3.org/2000/svg';

export class ArticleOutline {
  #rows;
  #words;
  #lead;

  /** `goTo` is given the number of a match from 0, `jump` a mention. */
  constructor(article, words, text, { goTo, jump }) {
    this.#words = words;
    this.#rows = outlineOf(article, text, LANES);
    this.#lead = ({ kind, id }, { index }) => {
      if (kind === 'match') goTo(index);
      else jump(mentionsOf(article, kind, id)[index]);
    };
    this.root = this.#rows.length > 0 && this.#build();
  }

  #build() {
    const words = this.#words;
    const list = el('ul', {});
    const open = ({ currentTarget }) => {
      if (currentTarget.open && !list.childElementCount) this.#fill(list);
    };
    return el(
      'section',
      { class: 'outline', lang: words.language, dir: words.direction, 'aria-label': words.outline },
      el(
        'div',
        { class: 'lanes', 'aria-hidden': 'true' },
        ['match', ...LANES].map((kind) => {
          const rows = this.#rows.filter((row) => row.kind === kind);
          const stops = rows.flatMap((row) => row.stops.map((stop) => ({ ...stop, row })));
          return stops.length > 0 && this.#strip(kind, stops, (stop) => this.#lead(stop.row, stop));
        }),
      ),
      el('details', { ontoggle: open }, el('summary', {}, words.outline), list),
    );
  }

  /** The first of each kind; the rest on request. */
  #fill(list) {
    const first = ['match', ...LANES].flatMap((kind) =>
      this.#rows.filter((row) => row.kind === kind).slice(0, SHOWN),
    );
    const rest = this.#rows.filter((row) => !first.includes(row));
    list.append(...first.map((row) => this.#row(row)));
    if (!rest.length) return;
    const onclick = ({ currentTarget }) => {
      const items = rest.splice(0, 10 * SHOWN).map((row) => this.#row(row));
      list.append(...items);
      items[0].querySelector('a, button').focus();
      if (rest.length) currentTarget.textContent = this.#words.moreEvidence(rest.length);
      else currentTarget.remove();
    };
    const label = this.#words.moreEvidence(rest.length);
    list.after(el('button', { type: 'button', class: 'link', onclick }, label));
  }

  #row(row) {
    const words = this.#words;
    const { kind, id, stops } = row;
    const [first] = stops;
    const lead = (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      this.#lead(row, first);
    };
    const isMatch = kind === 'match';
    const label = isMatch ? words.matches : row.label;
    const name = isMatch
      ? el('button', { type: 'button', class: 'link', onclick: lead }, label)
      : el('a', { href: `#${mentionFragment(kind, id, first.index + 1)}`, onclick: lead }, el('bdi', {}, label));
    const strip = this.#strip(kind, stops, (stop) => this.#lead(row, stop));
    strip.setAttribute('role', 'img');
    strip.setAttribute('aria-label', words.placesOf(label, stops.length, first.at, stops.at(-1).at));
    return el(
      'li',
      { 'data-kind': kind, 'data-id': id },
      name,
      strip,
      el('span', { class: 'count' }, words.number(stops.length)),
    );
  }

  #strip(kind, stops, lead) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${PLACES} 1`);
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('class', 'strip');
    svg.dataset.kind = kind;
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', ticks(stops));
    svg.append(path);
    svg.addEventListener('click', ({ clientX }) => {
      const { left, width } = svg.getBoundingClientRect();
      const point = (clientX - left) / width;
      // The text begins where lines begin.
      lead(nearest(stops, this.#words.direction === 'rtl' ? 1 - point : point));
    });
    return svg;
  }
}

function mentionsOf({ facets }, kind, id) {
  const value = facets[kind].find((one) => one.id === id);
  return value.evidence.filter(({ start, end }) => end > start);
}
