/**
 * Title and body with what lies over them drawn: matches of the words, mentions of facet values,
 * page furniture. Each span knows the elements that draw it, so that others can lead to it; in a
 * very long article those beyond the first are drawn when someone goes there.
 *
 * What a reader sees, from the title on, is one text with a line for each block, the flow. Passages
 * and places are told by their offsets in it.
 */
import { firstDrawn, shownPlaces, spanKey, spansOf } from '../core/article-spans.js';
import { firstAfter, paragraphs, pieces, spansOver } from '../core/spans.js';
import { el } from './dom.js';
import { wrapText } from './wrap-text.js';

export const KINDS = ['country', 'organization', 'person', 'year'];
const FLASH_MILLIS = 1600;
/** From so many blocks on, those out of sight are laid out when they come into it. */
const LONG = 400;
const STRETCH = 40;

export class ArticleText {
  #drawn = new Map();
  #spans;
  #shown;
  #head;
  #body;
  #texts;
  #flow = null;
  #current = [];

  constructor(article, words) {
    this.words = words;
    const { title, body, layout } = article;
    this.#texts = { title, body };
    this.#shown = shownPlaces(article);
    this.#spans = spansOf(article);
    const isMatch = ({ kind }) => kind === 'match';
    /** In reading order. */
    this.matches = [...this.#spans.title.filter(isMatch), ...this.#spans.body.filter(isMatch)];
    const first = firstDrawn(this.#spans);
    this.count = first.all;
    this.countDrawn = first.count;

    this.#head = { field: 'title', start: 0, end: title.length, at: 0 };
    this.heading = el('h1', { dir: 'auto' }, this.#draw(this.#head, first.title));
    this.#head.node = this.heading;
    this.#body = paragraphs(body, layout).map((block) => ({ ...block, field: 'body' }));
    const over = spansOver(this.#body, first.body);
    const roots = this.#body.map((block, i) => this.#paragraph(block, over[i]));
    this.root = el('div', { class: 'text' }, stretches(roots));
    let at = title.length + 1;
    for (const block of this.#body) {
      block.at = at;
      at += block.end - block.start + 1;
    }
    this.length = at;
  }

  /** All blocks in order, `{node, at, field, start, end}`; `at` is where one begins in the flow. */
  get blocks() {
    return [this.#head, ...this.#body];
  }

  get flow() {
    this.#flow ??= this.blocks
      .map(({ field, start, end }) => this.#texts[field].slice(start, end))
      .join('\n');
    return this.#flow;
  }

  /** Where a mention or match begins in the flow; null where it is not shown. */
  placeOf(mention) {
    const span = this.#shown(mention);
    const block = this.#blockOf(span);
    return block && block.start < span.end ? block.at + Math.max(0, span.start - block.start) : null;
  }

  /** Wraps a stretch of the flow in elements that `make` makes, and gives them. */
  wrap(from, to, make) {
    return this.blocks
      .filter(({ at, start, end }) => at < to && at + end - start > from)
      .flatMap(({ node, at }) => wrapText(node, Math.max(0, from - at), to - at, make));
  }

  /** Scrolls to a mention and makes it stand out for a moment. */
  jump(mention) {
    const { field, start, end } = this.#shown(mention);
    const nodes = this.#nodesOf(
      this.#drawn.has(spanKey({ field, start, end }))
        ? { field, start, end }
        : this.#spans[field].find((span) => span.start === start && span.end === end),
    );
    if (!nodes.length) return;
    focusOn(nodes[0]);
    for (const node of nodes) node.classList.add('shown');
    setTimeout(() => nodes.forEach((node) => node.classList.remove('shown')), FLASH_MILLIS);
  }

  /** Makes the match the current one and brings it into view. */
  goTo(index) {
    for (const node of this.#current) node.classList.remove('current');
    this.#current = this.#nodesOf(this.matches[index]);
    for (const node of this.#current) node.classList.add('current');
    if (this.#current.length) bringIntoView(this.#current[0]);
  }

  #blockOf({ field, start }) {
    return field === 'title' ? this.#head : this.#body[firstAfter(this.#body, start)];
  }

  /** The elements of a span, which are made now if they are not there yet. */
  #nodesOf(span) {
    if (!span) return [];
    const key = spanKey(span);
    if (!this.#drawn.has(key)) {
      const block = this.#blockOf(span);
      const by = block ? block.at - block.start : 0;
      const make = () => elementOf(span);
      this.#drawn.set(key, block ? this.wrap(span.start + by, span.end + by, make) : []);
    }
    return this.#drawn.get(key);
  }

  #paragraph(block, spans) {
    block.node = el('p', { dir: 'auto' }, this.#draw(block, spans));
    if (!block.furniture) return block.node;
    const summary = el('summary', { lang: this.words.language }, this.words.furniture);
    return el('details', { class: 'furniture' }, summary, block.node);
  }

  #draw({ field, start, end }, spans) {
    return pieces(start, end, spans).map((piece) => {
      let node = document.createTextNode(this.#texts[field].slice(piece.start, piece.end));
      for (const span of piece.spans.toReversed()) node = this.#wrapIn(span, node);
      return node;
    });
  }

  #wrapIn(span, node) {
    const drawn = elementOf(span);
    drawn.append(node);
    if (span.kind === 'furniture') return drawn;
    const key = spanKey(span);
    const before = this.#drawn.get(key);
    if (before) before.push(drawn);
    else this.#drawn.set(key, [drawn]);
    return drawn;
  }
}

/** Makes an element that takes no focus by itself the focused one, in the middle of the window. */
export function focusOn(node) {
  bringIntoView(node);
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
}

function bringIntoView(node) {
  node.closest('details')?.setAttribute('open', '');
  node.scrollIntoView({ block: 'center' });
}

function elementOf({ kind, label }) {
  if (kind === 'furniture') return el('span', { class: 'furniture-part' });
  if (kind === 'match') return el('mark');
  return el('span', { class: 'mention', 'data-kind': kind, title: label });
}

function stretches(nodes) {
  if (nodes.length < LONG) return nodes;
  const groups = [];
  for (let i = 0; i < nodes.length; i += STRETCH) {
    groups.push(el('div', { class: 'stretch' }, nodes.slice(i, i + STRETCH)));
  }
  return groups;
}
