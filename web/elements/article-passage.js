/**
 * Links to a passage: what a reader selects, or a paragraph, gets an address that tells its words
 * and their context, `#quote=…&prefix=…&suffix=…`. Whoever follows it sees the passage marked, or
 * is told that the article has it no more.
 */
import {
  LONGEST_QUOTE,
  findQuote,
  parseQuote,
  quoteFragment,
  quoteOf,
  squeeze,
  wholeWords,
} from '../core/quote.js';
import { textFragmentUrl } from '../core/text-fragment.js';
import { focusOn } from './article-text.js';
import { copyButton } from './copy-button.js';
import { CHEVRON, CROSS, LINK, el, icon, uid } from './dom.js';
import { textBefore, unwrap } from './wrap-text.js';

export class ArticlePassage {
  #words;
  #text;
  #chosen = null;
  #marks = [];
  /** What was selected when the button was pressed: pressing it may end the selection. */
  #pressed = null;
  #label;

  /** `original` is the address of the article elsewhere, if it has one. */
  constructor(text, words, original) {
    this.#words = words;
    this.#text = text;
    this.note = el('div', { class: 'passage-note', lang: words.language, dir: words.direction });
    this.note.setAttribute('role', 'status');
    const id = uid('passage');
    this.#label = el('span', {}, words.linkToPassage);
    this.button = el(
      'button',
      {
        type: 'button',
        class: 'passage-button',
        'aria-expanded': 'false',
        'aria-controls': id,
        onpointerdown: () => (this.#pressed = this.#selected()),
        onclick: () => this.#press(),
      },
      icon(LINK),
      this.#label,
    );
    this.panel = this.#build(id, original);
    document.addEventListener('selectionchange', () => this.#tellSelection());
    addEventListener('hashchange', () => this.follow());
  }

  /** Shows the passage that the address names, if it names one. */
  follow() {
    const told = parseQuote(location.hash);
    this.note.replaceChildren();
    if (!told) return;
    const words = this.#words;
    const found = findQuote(this.#text.flow, told);
    if (!found) {
      this.#clear();
      this.note.append(
        el(
          'div',
          { class: 'note problem' },
          el('p', {}, words.passageLost),
          el('blockquote', { dir: 'auto' }, told.quote),
        ),
      );
      return;
    }
    this.#mark(found.start, found.end);
    focusOn(this.#marks[0]);
    this.note.append(el('p', { class: 'unseen' }, words.passageMarked));
  }

  #build(id, original) {
    const words = this.#words;
    this.quote = el('blockquote', { dir: 'auto', 'aria-live': 'polite' });
    const link = copyButton(words.copyLink, passageLink, words);
    const there =
      original && copyButton(words.copyOriginalLink, () => this.#originalLink(original), words);
    this.actions = [link, there].filter(Boolean);
    const round = (name, label, mark, onclick) =>
      el(
        'button',
        { type: 'button', class: `round ${name}`, 'aria-label': label, title: label, onclick },
        icon(mark),
      );
    return el(
      'div',
      { class: 'passage', id, role: 'group', 'aria-label': words.passage, hidden: true },
      el(
        'div',
        { class: 'passage-head' },
        this.quote,
        round('previous', words.previousParagraph, CHEVRON, () => this.#step(-1)),
        round('next', words.nextParagraph, CHEVRON, () => this.#step(1)),
        round('close', words.close, CROSS, () => this.#close()),
      ),
      el(
        'div',
        { class: 'passage-links' },
        this.actions.flatMap(({ button, said }) => [button, said]),
      ),
      el('p', { class: 'quiet' }, words.passageHint),
    );
  }

  #press() {
    const selected = this.#pressed ?? this.#selected();
    this.#pressed = null;
    if (selected) this.#choose(selected.start, selected.end);
    else if (!this.panel.hidden) this.#close();
    else this.#chooseBlock(this.#firstInView());
  }

  #choose(start, end) {
    const { flow } = this.#text;
    const isShort = end - start <= LONGEST_QUOTE;
    this.panel.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    for (const { button, said } of this.actions) {
      button.disabled = !isShort;
      said.textContent = '';
    }
    this.note.replaceChildren();
    if (!isShort) {
      this.#clear();
      this.quote.textContent = this.#words.passageTooLong(LONGEST_QUOTE);
      return;
    }
    const told = quoteOf(flow, start, end);
    this.quote.textContent = told.quote;
    history.replaceState(history.state, '', `#${quoteFragment(told)}`);
    this.#mark(start, end);
    getSelection()?.removeAllRanges();
  }

  /** A paragraph, or its beginning where it is too long to be told. */
  #chooseBlock(block) {
    const length = Math.min(block.end - block.start, LONGEST_QUOTE);
    const isCut = length < block.end - block.start;
    const { flow } = this.#text;
    const cut = isCut ? flow.slice(block.at, block.at + length).replace(/\S*$/, '').length : length;
    const whole = wholeWords(flow, block.at, block.at + (cut || length));
    this.#choose(whole.start, Math.min(whole.end, whole.start + LONGEST_QUOTE));
    this.#marks[0].scrollIntoView({ block: 'center' });
  }

  #step(by) {
    const blocks = this.#paragraphs();
    const at = this.#chosen?.start ?? 0;
    const now = blocks.findLastIndex((block) => block.at <= at);
    this.#chooseBlock(blocks[(now + by + blocks.length) % blocks.length]);
  }

  #paragraphs() {
    return this.#text.blocks.filter(({ furniture }) => !furniture);
  }

  #firstInView() {
    const blocks = this.#paragraphs();
    const top = this.panel.parentNode.getBoundingClientRect().bottom;
    let low = 1;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle].node.getBoundingClientRect().bottom > top) high = middle;
      else low = middle + 1;
    }
    return blocks[Math.min(low, blocks.length - 1)];
  }

  #close() {
    this.#clear();
    this.panel.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    history.replaceState(history.state, '', location.pathname + location.search);
    this.button.focus({ preventScroll: true });
  }

  #mark(start, end) {
    this.#clear();
    this.#chosen = { start, end };
    this.#marks = this.#text.wrap(start, end, () => el('mark', { class: 'quoted' }));
  }

  #clear() {
    unwrap(this.#marks);
    this.#marks = [];
    this.#chosen = null;
  }

  #originalLink(original) {
    const { start, end } = this.#chosen;
    return textFragmentUrl(original, this.#text.flow, start, end);
  }

  #tellSelection() {
    const words = this.#words;
    const isSelected = this.#isInText(getSelection());
    this.#label.textContent = isSelected ? words.linkToThis : words.linkToPassage;
    this.button.classList.toggle('primary', isSelected);
  }

  #isInText(selection) {
    if (!selection?.rangeCount || selection.isCollapsed) return false;
    const range = selection.getRangeAt(0);
    return range.intersectsNode(this.#text.root) || range.intersectsNode(this.#text.heading);
  }

  /** What is selected, in the flow, or null. */
  #selected() {
    const selection = getSelection();
    if (!this.#isInText(selection)) return null;
    const range = selection.getRangeAt(0);
    return wholeWords(
      this.#text.flow,
      this.#offset(range.startContainer, range.startOffset),
      this.#offset(range.endContainer, range.endOffset),
    );
  }

  #offset(container, offset) {
    const point = document.createRange();
    point.setStart(container, offset);
    const { blocks } = this.#text;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (point.comparePoint(blocks[middle].node, 0) > 0) high = middle;
      else low = middle + 1;
    }
    const block = blocks[low - 1];
    return block ? block.at + textBefore(block.node, container, offset) : 0;
  }
}

/** The passage alone, not the search that it was found by. */
function passageLink() {
  const url = new URL(location.href);
  url.search = '';
  return url.href;
}
