/**
 * Title and body with everything drawn over them: matches of the words, mentions of facet values,
 * page furniture. Each span knows the elements that draw it, so that others can lead to it.
 */
import { paragraphs, pieces } from '../core/spans.js';
import { el } from './dom.js';

export const KINDS = ['country', 'organization', 'person', 'year'];
const FLASH_MILLIS = 1600;

export class ArticleText {
  #drawn = new Map();
  #marks = [];
  #current = null;

  constructor(article, words) {
    this.words = words;
    const spans = spansOf(article);
    this.title = this.#draw(article.title, 0, article.title.length, spans.title);
    this.root = el('div', { class: 'text' }, this.#blocks(article, spans.body));
  }

  /** The first element of each match, in reading order. */
  get matches() {
    return this.#marks;
  }

  /** Scrolls to a mention and makes it stand out for a moment. */
  jump({ field = 'body', start, end }) {
    const nodes = this.#drawn.get(`${field}:${start}-${end}`);
    if (!nodes) return;
    nodes[0].closest('details')?.setAttribute('open', '');
    nodes[0].tabIndex = -1;
    nodes[0].focus({ preventScroll: true });
    nodes[0].scrollIntoView({ block: 'center' });
    for (const node of nodes) node.classList.add('shown');
    setTimeout(() => nodes.forEach((node) => node.classList.remove('shown')), FLASH_MILLIS);
  }

  /** Makes the match the current one and brings it into view. */
  goTo(index) {
    this.#current?.classList.remove('current');
    const mark = this.#marks[index];
    mark.closest('details')?.setAttribute('open', '');
    this.#current = mark;
    mark.classList.add('current');
    mark.scrollIntoView({ block: 'center' });
  }

  #blocks({ body, layout }, spans) {
    return paragraphs(body, layout).map(({ start, end, furniture }) => {
      const content = this.#draw(body, start, end, spans);
      return furniture
        ? el(
            'details',
            { class: 'furniture' },
            el('summary', { lang: this.words.language }, this.words.furniture),
            el('p', { dir: 'auto' }, content),
          )
        : el('p', { dir: 'auto' }, content);
    });
  }

  #draw(text, start, end, spans) {
    return pieces(start, end, spans).map((piece) => {
      let node = document.createTextNode(text.slice(piece.start, piece.end));
      for (const span of piece.spans.toReversed()) node = this.#wrap(node, span);
      return node;
    });
  }

  #wrap(node, span) {
    const { kind, key } = span;
    if (kind === 'furniture') return el('span', { class: 'furniture-part' }, node);
    const drawn =
      kind === 'match'
        ? el('mark', { 'data-match': key }, node)
        : el('span', { class: 'mention', 'data-kind': kind, title: span.label }, node);
    const before = this.#drawn.get(key);
    if (before) before.push(drawn);
    else {
      this.#drawn.set(key, [drawn]);
      if (kind === 'match') this.#marks.push(drawn);
    }
    return drawn;
  }
}

/** All that can be led to is drawn, also what no switch marks: a date's evidence, a publisher's. */
function spansOf({ title, body, facets, matches, layout, published }) {
  const spans = { title: [], body: [] };
  const headline = layout?.headline;
  // The headline is drawn once, as the title; what the body's copy of it names is drawn there.
  const isTitle = headline && body.slice(headline.start, headline.end) === title;
  const addAll = (kind, label, evidence) => {
    for (const { field = 'body', start, end } of evidence ?? []) {
      if (end <= start) continue;
      const named = { key: `${field}:${start}-${end}`, kind, label };
      const moved = isTitle && field === 'body' && start >= headline.start && end <= headline.end;
      const by = moved ? headline.start : 0;
      spans[moved ? 'title' : field].push({ ...named, start: start - by, end: end - by });
    }
  };
  for (const [facet, values] of Object.entries(facets ?? {})) {
    for (const { label, evidence } of values) addAll(facet, label, evidence);
  }
  addAll('published', null, published?.evidence);
  for (const field of ['title', 'body']) {
    for (const { start, end } of matches?.[field] ?? []) {
      spans[field].push({ key: `match:${field}:${start}`, kind: 'match', start, end });
    }
  }
  for (const { start, end } of layout?.furniture ?? []) {
    spans.body.push({ kind: 'furniture', start, end });
  }
  for (const list of Object.values(spans)) list.sort((a, b) => a.start - b.start);
  return spans;
}
