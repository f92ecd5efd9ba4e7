/**
 * Articles by year: bars to read, to press and to draw a range over, two numbers to type, and a table
 * for those who would rather. A year without articles between two with some keeps its place, so that
 * gaps show; so do the years outside of a range.
 */
import { filtersOf, missingId, modeOf, withDates, withFilter } from '../core/search-state.js';
import { ask, el, keyed } from './dom.js';

const MOST_GAPS = 120;
const ALL_LABELLED = 7;
const UNKNOWN = missingId('year');

export class YearHistogram extends HTMLElement {
  #words;
  #view;
  #bars;
  #scroller;
  #plot;
  #handles = null;
  #told;
  #outline = null;
  #asked = null;
  #curious = false;
  #pointed = null;
  #table = null;
  #toggle;
  #from;
  #to;
  #range;
  #asTable = false;
  #scrolled = false;

  build(facet, words) {
    this.#words = words;
    this.#bars = el('ul', { class: 'bars', part: 'histogram' });
    this.#plot = el('div', { class: 'plot' }, this.#bars);
    this.#told = el('p', { class: 'quiet told', 'aria-hidden': 'true' }, words.brush);
    this.#scroller = el(
      'div',
      { class: 'bars-scroller', role: 'group', 'aria-label': words.histogram },
      this.#plot,
    );
    new ResizeObserver(() => this.#scrollOnce()).observe(this.#scroller);
    new IntersectionObserver(([seen], watch) => {
      if (seen.isIntersecting) this.#loadHandles(watch);
    }).observe(this.#scroller);
    for (const type of ['pointerover', 'focusin']) this.#bars.addEventListener(type, (e) => this.#tell(e));
    const turn = async () => {
      this.#asTable = !this.#asTable;
      this.#curious = true;
      if (!this.#table) await this.#loadTable();
      this.update(this.#view);
    };
    this.#toggle = el(
      'button',
      {
        type: 'button',
        class: 'link',
        part: 'table-toggle',
        'data-key': 'year-table',
        onclick: turn,
      },
      words.asTable,
    );
    this.#from = this.#input('from', words.fromYear);
    this.#to = this.#input('to', words.toYear);
    const onsubmit = (event) => {
      event.preventDefault();
      this.#commit();
    };
    this.#range = el(
      'form',
      { class: 'range', onsubmit },
      el('label', {}, el('span', {}, words.fromYear), this.#from),
      el('label', {}, el('span', {}, words.toYear), this.#to),
      el('button', { type: 'submit', class: 'unseen', tabindex: '-1', 'aria-hidden': 'true' }),
    );
    this.replaceChildren(this.#scroller, this.#told, this.#toggle, this.#range);
  }

  /** When the bars are first seen; their place is kept free. */
  async #loadHandles(watch) {
    watch.disconnect();
    const { YearHandles } = await import('./year-handles.js');
    this.#handles = new YearHandles(this.#words, this.#bars, {
      preview: (first, last) => this.#preview(first, last),
      commit: (from, to, typing) =>
        ask(this, { typing, change: (now) => withDates(now, from ?? now.from, to ?? now.to) }),
    });
    this.#plot.append(this.#handles.root);
    if (this.#view) this.update(this.#view);
  }

  async #loadTable() {
    const [{ YearTable }, { readingMessagesFor }] = await Promise.all([
      import('./year-table.js'),
      import('../core/reading.js'),
    ]);
    this.#table = new YearTable();
    this.#table.build(await readingMessagesFor(this.#words.language));
    this.#scroller.before(this.#table);
  }

  update(view) {
    this.#view = view;
    const { state, answer, lock, busy } = view;
    const isRange = Boolean(state.from || state.to) && !lock.from && !lock.to;
    if (!busy && answer !== this.#asked) {
      this.#outline = null;
      this.#asked = null;
      if (answer && (isRange || this.#curious)) this.#look();
    }
    // Which years there are outside of the range is not known before.
    if (isRange && !this.#outline) return;
    const years = this.#years(answer?.facets?.year, isRange);
    const known = years.filter(({ id }) => id !== UNKNOWN).map(({ id }) => id);
    const most = Math.max(1, ...years.map((year) => year.count));
    this.#bars.classList.toggle('sparse', years.length <= ALL_LABELLED);
    this.#plot.style.setProperty('--years', known.length);
    this.#plot.style.setProperty('--bars', years.length);
    keyed(this.#bars, years, {
      key: (year) => year.id,
      create: (year) => this.#create(year),
      change: (node, year) => this.#change(node, year, most),
    });
    this.#handles?.update(known, state.from, state.to);
    const [first, last] = this.#handles?.range ?? [0, known.length];
    this.#preview(first, last);
    this.#table?.update(
      state,
      years.filter(({ id }, i) => id === UNKNOWN || (i >= first && i <= last)),
    );
    if (this.#pointed) this.#told.textContent = this.#pointed.title;
    this.#showOne(years.length > 0);
    this.#range.hidden = Boolean(lock.from || lock.to);
    if (this.#range.hidden && this.#handles) this.#handles.root.inert = true;
    for (const [input, date] of [
      [this.#from, state.from],
      [this.#to, state.to],
    ]) {
      if (!input.matches(':focus') || !date) input.value = date.slice(0, 4);
    }
  }

  async #look() {
    const view = this.#view;
    this.#asked = view.answer;
    const { outline } = await import('./year-outline.js');
    const found = await outline(view).catch(() => new Map());
    if (view.answer !== this.#asked) return;
    this.#outline = found;
    this.update(this.#view);
  }

  /** Shows in words what a bar is of. */
  #tell({ target }) {
    this.#pointed = target.closest('button') ?? this.#pointed;
    this.#told.textContent = this.#pointed?.title ?? this.#words.brush;
    if (!this.#curious) this.#look();
    this.#curious = true;
  }

  #preview(first, last) {
    [...this.#bars.children].forEach((bar, i) => {
      bar.classList.toggle('out', bar.dataset.id !== UNKNOWN && (i < first || i > last));
    });
  }

  #years(counts, isRange) {
    const known = new Map();
    if (isRange) for (const [id, { count }] of this.#outline) known.set(id, count);
    for (const { id, count } of counts?.values ?? []) known.set(id, count);
    for (const { id } of filtersOf(this.#view.state, 'year')) if (!known.has(id)) known.set(id, 0);
    const unknown = Math.max(counts?.missing ?? 0, known.get(UNKNOWN) ?? 0);
    const asked = known.delete(UNKNOWN);
    const numbers = [...known.keys()].map(Number).sort((a, b) => a - b);
    const first = numbers[0];
    const last = numbers.at(-1);
    const years = [];
    const step = last - first > MOST_GAPS ? null : 1;
    for (let i = 0, year = first; year <= last; i += 1, year = step ? year + 1 : numbers[i]) {
      const id = String(year).padStart(4, '0');
      years.push({ id, label: id, count: known.get(id) ?? 0, share: this.#outline?.get(id)?.share });
    }
    if (unknown || asked) {
      years.push({ id: UNKNOWN, label: this.#words.missing('year'), count: unknown });
    }
    return years;
  }

  #create({ id }) {
    const onclick = () => {
      const mode = modeOf(this.#view.state, 'year', id) === 'any' ? null : 'any';
      ask(this, { change: (state) => withFilter(state, 'year', id, mode) });
    };
    const short = id === UNKNOWN ? this.#words.noYearShort : id;
    return el(
      'li',
      { class: id === UNKNOWN ? 'bar unknown' : 'bar', 'data-id': id },
      el(
        'button',
        { type: 'button', part: 'bar', 'data-key': `bar:${id}`, onclick },
        el('span', { class: 'track', 'aria-hidden': 'true' }, el('span', { class: 'fill' })),
        el('span', { class: 'tick', 'aria-hidden': 'true' }, short),
      ),
    );
  }

  #change(node, { id, label, count, share }, most) {
    const button = node.firstChild;
    const mode = modeOf(this.#view.state, 'year', id);
    const bar = this.#words.bar(label, count);
    const text = share > 0 && count > 0 ? this.#words.ofYear(bar, share) : bar;
    button.setAttribute('aria-label', text);
    button.setAttribute('aria-pressed', String(mode === 'any'));
    button.title = text;
    node.dataset.mode = mode ?? 'off';
    node.classList.toggle('labelled', id === UNKNOWN || Number(id) % 2 === 0);
    node.classList.toggle('none', count === 0);
    node.querySelector('.fill').style.setProperty('block-size', `${(100 * count) / most}%`);
  }

  /** To the chosen year, else to the latest; when first seen, which may be in the sheet. */
  #scrollOnce() {
    if (this.#scrolled || !this.#scroller.clientWidth || !this.#bars.firstChild) return;
    this.#scrolled = true;
    const shown = [...this.#bars.querySelectorAll('.bar:not(.out, .unknown)')];
    const wanted = this.#bars.querySelector('[data-mode="any"]') ?? shown.at(-1);
    const [bar, all] = [wanted, this.#scroller].map((node) => node?.getBoundingClientRect());
    const left = bar ? (bar.left + bar.right - all.left - all.right) / 2 : 0;
    this.#scroller.scrollBy({ left, behavior: 'instant' });
  }

  #showOne(any) {
    this.#scroller.hidden = !any || this.#asTable;
    this.#told.hidden = this.#scroller.hidden;
    if (this.#table) this.#table.hidden = !any || !this.#asTable;
    this.#toggle.hidden = !any;
    this.#toggle.textContent = this.#asTable ? this.#words.asBars : this.#words.asTable;
  }

  #commit() {
    const [from, to] = [this.#from.value, this.#to.value];
    const { state } = this.#view;
    if (from === state.from.slice(0, 4) && to === state.to.slice(0, 4)) return;
    ask(this, { change: (now) => withDates(now, from, to) });
  }

  #input(name, label) {
    return el('input', {
      type: 'number',
      name,
      part: `${name}-year`,
      min: '1000',
      max: '2999',
      step: '1',
      inputmode: 'numeric',
      'aria-label': label,
      'data-key': `range:${name}`,
      onchange: () => this.#commit(),
    });
  }
}
