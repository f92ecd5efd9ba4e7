/**
 * In which years the articles of a value were published: as bars of how many or of which part of
 * the year's articles, and as a table with both. A year without any keeps its place, so that gaps
 * show; every number leads to its articles.
 */
import { el } from './dom.js';

const MOST_GAPS = 120;
const LABEL_EVERY = [1, 2, 5, 10, 20, 50, 100];
const MOST_LABELS = 16;

export class ValueTimeline {
  #words;
  #hrefs;
  #dossier;
  #bars;
  #top;
  #chart;
  #table;
  #measure;
  #toggle;

  constructor(dossier, words, hrefs) {
    this.#words = words;
    this.#hrefs = hrefs;
    this.#dossier = dossier;
    const { years, undated, links } = dossier;
    const spread = this.#spread(years);
    this.#bars = el(
      'ul',
      {},
      spread.map((year) => this.#bar(year, labelEvery(spread.length))),
    );
    this.#top = el('span');
    this.#chart = el(
      'div',
      { class: 'timeline-chart', role: 'group', 'aria-label': words.byYear },
      el('div', { class: 'scale', 'aria-hidden': 'true' }, this.#top, el('span', {}, '0')),
      this.#bars,
    );
    this.#measure = this.#switch();
    this.#table = this.#rows(years);
    this.#table.hidden = true;
    const onclick = () => {
      this.#table.hidden = !this.#table.hidden;
      for (const part of [this.#chart, this.#measure]) part.hidden = !this.#table.hidden;
      this.#toggle.textContent = this.#table.hidden ? words.asTable : words.asBars;
    };
    this.#toggle = el('button', { type: 'button', class: 'link', onclick }, words.asTable);
    const some = years.length > 0;
    this.root = el(
      'section',
      { class: 'timeline' },
      el('h2', {}, words.byYear),
      some && el('div', { class: 'timeline-tools' }, this.#measure, this.#toggle),
      some && this.#chart,
      some && this.#table,
      undated > 0 &&
        el('p', { class: 'undated' }, el('a', { href: hrefs.search(links.undated) }, words.undated(undated))),
    );
    this.#draw('count');
  }

  /** Every year from the first to the last; only those with articles when that were too many. */
  #spread(years) {
    const known = new Map(years.map((year) => [Number(year.year), year]));
    const first = Number(years[0]?.year);
    const last = Number(years.at(-1)?.year);
    if (!(last - first <= MOST_GAPS)) return years;
    const empty = (year) => ({ year: String(year).padStart(4, '0'), count: 0, all: 0, share: 0 });
    return Array.from({ length: last - first + 1 }, (_, i) => known.get(first + i) ?? empty(first + i));
  }

  #bar({ year, count, all, share, search }, every) {
    const words = this.#words;
    const text = words.yearBar(year, count, all, share);
    const inside = [
      el('span', { class: 'track', 'aria-hidden': 'true' }, el('span', { class: 'fill' })),
      el(
        'span',
        // Every second label gives way on a phone.
        { class: (Number(year) / every) % 2 ? 'tick second' : 'tick', 'aria-hidden': 'true' },
        Number(year) % every === 0 && year,
      ),
    ];
    return el(
      'li',
      { 'data-id': year, 'data-count': count, 'data-share': share },
      count > 0
        ? el('a', { href: this.#hrefs.search(search), 'aria-label': text, title: text }, inside)
        : el('span', { class: 'none' }, inside),
    );
  }

  #draw(measure) {
    const values = [...this.#bars.children].map((bar) => Number(bar.dataset[measure]));
    const most = Math.max(...values);
    [...this.#bars.children].forEach((bar, i) => {
      const height = most ? (100 * values[i]) / most : 0;
      bar.querySelector('.fill').style.setProperty('block-size', `${height}%`);
    });
    this.#top.textContent = measure === 'share' ? this.#words.share(most) : this.#words.number(most);
  }

  #switch() {
    const words = this.#words;
    const option = (measure, text) =>
      el(
        'label',
        {},
        el('input', {
          type: 'radio',
          name: 'measure',
          value: measure,
          checked: measure === 'count',
          onchange: () => this.#draw(measure),
        }),
        text,
      );
    return el(
      'fieldset',
      {},
      el('legend', {}, words.barsShow),
      option('count', words.asCount),
      option('share', words.asShare),
    );
  }

  #rows(years) {
    const words = this.#words;
    const head = (text) => el('th', { scope: 'col' }, text);
    const row = ({ year, count, all, share, search }) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, year),
        el('td', {}, el('a', { href: this.#hrefs.search(search) }, words.number(count))),
        el('td', {}, el('a', { href: this.#hrefs.search(this.#ofYear(year)) }, words.number(all))),
        el('td', {}, words.share(share)),
      );
    return el(
      'table',
      {},
      el('caption', { class: 'unseen' }, words.byYear),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          head(words.facet('year')),
          head(words.articlesHead),
          head(words.allHead),
          head(words.shareHead),
        ),
      ),
      el('tbody', {}, years.map(row)),
    );
  }

  /** The search for all articles of the year, whether they have the value or not. */
  #ofYear(year) {
    const { all } = this.#dossier.links;
    return `${all}${all.includes('?') ? '&' : '?'}year.all=${year}`;
  }
}

function labelEvery(bars) {
  return LABEL_EVERY.find((step) => bars / step <= MOST_LABELS) ?? LABEL_EVERY.at(-1);
}
