/**
 * A range of the years shown, to be set by two sliders below the bars (by pointer, touch or keys) or by
 * drawing over the bars with a pointer. The first slider stands where its year begins, the second
 * where its year ends, so both have the bars' width as their own. Loaded when the bars are seen.
 */
import { el } from './dom.js';

export class YearHandles {
  #ids = [];
  #inputs;
  #bars;
  #preview;
  #commit;
  #byKeys = false;
  #pending = false;
  #start = -1;

  /**
   * `preview(first, last)` is told the indexes of the range while it changes, `commit(from, to, typing)`
   * its years when it has: empty at an end that is open, null where that handle was not moved.
   */
  constructor(words, bars, { preview, commit }) {
    this.#bars = bars;
    this.#preview = preview;
    this.#commit = commit;
    this.#inputs = ['from', 'to'].map((end) =>
      el('input', {
        type: 'range',
        part: 'handle',
        'aria-label': end === 'from' ? words.fromYear : words.toYear,
        'data-key': `handle:${end}`,
        onkeydown: () => (this.#byKeys = true),
        onpointerdown: () => (this.#byKeys = false),
        oninput: ({ currentTarget }) => this.#move(currentTarget),
        onchange: ({ currentTarget }) => this.#end(currentTarget, this.#byKeys),
        onblur: ({ currentTarget }) => this.#pending && this.#end(currentTarget, false),
      }),
    );
    this.root = el('div', { class: 'handles', inert: true }, this.#inputs);
    bars.addEventListener('pointerdown', (event) => this.#begin(event));
    bars.addEventListener('pointermove', (event) => this.#draw(event));
    bars.addEventListener('pointerup', () => this.#drawn());
    bars.addEventListener('pointercancel', () => (this.#start = -1));
  }

  /** `ids` are the known years in order, `from` and `to` dates or empty. */
  update(ids, from, to) {
    this.#ids = ids;
    const last = ids.length - 1;
    const first = ids.findIndex((id) => id >= from.slice(0, 4));
    this.root.inert = last < 1;
    this.#set(first < 0 ? last : first, to ? ids.findLastIndex((id) => id <= to.slice(0, 4)) : last);
  }

  /** The indexes of the first and the last year in the range. */
  get range() {
    return this.#inputs.map((input) => input.valueAsNumber);
  }

  #set(first, last) {
    const many = this.#ids.length;
    const ends = [first, Math.max(last, 0)];
    this.#inputs.forEach((input, i) => {
      input.min = -i;
      input.max = many - i;
      input.value = ends[i];
      input.setAttribute('aria-valuetext', this.#ids[ends[i]] ?? '');
    });
    this.root.style.setProperty('--from', ends[0] / many);
    this.root.style.setProperty('--to', (ends[1] + 1) / many);
  }

  /** Neither goes past the other. */
  #move(input) {
    const [first, last] = this.range;
    if (input === this.#inputs[0]) this.#set(Math.min(first, last), last);
    else this.#set(first, Math.max(first, last));
    this.#preview(...this.range);
  }

  #end(input, typing) {
    this.#pending = typing;
    const [from, to] = this.#years();
    const isFirst = input === this.#inputs[0];
    this.#commit(isFirst ? from : null, isFirst ? null : to, typing);
  }

  #years() {
    const [first, last] = this.range;
    return [first > 0 ? this.#ids[first] : '', last < this.#ids.length - 1 ? this.#ids[last] : ''];
  }

  #indexAt({ clientX }) {
    const bars = [...this.#bars.children].slice(0, this.#ids.length);
    const within = bars.findIndex((bar) => {
      const { left, right } = bar.getBoundingClientRect();
      return clientX >= left && clientX < right;
    });
    return within;
  }

  #begin(event) {
    const draws = event.button === 0 && event.pointerType !== 'touch' && !this.root.inert;
    this.#start = draws ? this.#indexAt(event) : -1;
  }

  /** It is a range as soon as it leaves the first bar, and until then a click. */
  #draw(event) {
    const at = this.#start < 0 ? -1 : this.#indexAt(event);
    const drawn = this.#bars.hasPointerCapture(event.pointerId);
    if (at < 0 || (at === this.#start && !drawn)) return;
    this.#bars.setPointerCapture(event.pointerId);
    this.#set(Math.min(at, this.#start), Math.max(at, this.#start));
    this.#preview(...this.range);
    this.#bars.classList.add('drawn');
  }

  #drawn() {
    this.#start = -1;
    if (!this.#bars.classList.contains('drawn')) return;
    this.#bars.classList.remove('drawn');
    this.#commit(...this.#years(), false);
  }
}
