/** What comes up with a value more often than elsewhere: a small picture, and a list by facet. */
import { el } from './dom.js';

const PICTURED = 10;
const PER_FACET = 4;
const SVG = 'http://www.w3.org/2000/svg';

export class ValueCompany {
  #words;
  #hrefs;

  constructor({ label, related }, words, hrefs) {
    this.#words = words;
    this.#hrefs = hrefs;
    const facets = Object.entries(related).filter(([, values]) => values.length > 0);
    this.root = el(
      'section',
      { class: 'company' },
      el('h2', {}, words.company),
      el('p', { class: 'quiet' }, facets.length ? words.companyHint : words.nobody),
      facets.length > 0 && this.#picture(label, facets),
      el(
        'div',
        { class: 'company-lists' },
        facets.map(([facet, values]) => this.#list(label, facet, values)),
      ),
    );
  }

  #list(label, facet, values) {
    const words = this.#words;
    const item = ({ id, label: other, count, lift, search }) =>
      el(
        'li',
        { 'data-id': id },
        el('a', { href: this.#hrefs.value(facet, id) }, el('bdi', {}, other)),
        el(
          'a',
          {
            class: 'count',
            href: this.#hrefs.search(search),
            'aria-label': words.together(count, label, other),
          },
          words.inArticles(count),
        ),
        el('span', { class: 'lift' }, words.timesAsOften(lift)),
      );
    return el(
      'section',
      { 'data-facet': facet },
      el('h3', { 'data-kind': facet }, words.facet(facet)),
      el('ol', {}, values.map(item)),
    );
  }

  /** A fan of lines: thicker for more articles, in the colour of the facet. */
  #picture(label, facets) {
    const values = facets
      .flatMap(([facet, all]) => all.slice(0, PER_FACET).map((value) => ({ ...value, facet })))
      .sort((a, b) => b.g2 - a.g2)
      .slice(0, PICTURED);
    const most = Math.max(...values.map(({ count }) => count));
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 100 ${values.length}`);
    svg.setAttribute('preserveAspectRatio', 'none');
    values.forEach(({ facet, count }, i) => {
      const line = document.createElementNS(SVG, 'path');
      const y = i + 0.5;
      line.setAttribute('d', `M0 ${values.length / 2}C55 ${values.length / 2} 45 ${y} 100 ${y}`);
      line.setAttribute('stroke-width', 1.5 + (6 * count) / most);
      line.setAttribute('data-kind', facet);
      svg.append(line);
    });
    const names = values.map((value) => value.label);
    return el(
      'div',
      { class: 'fan', role: 'img', 'aria-label': this.#words.companyPicture(label, names) },
      el('span', { class: 'fan-root', dir: 'auto' }, label),
      svg,
      el(
        'div',
        { class: 'fan-leaves' },
        values.map((value) => el('span', { dir: 'auto', 'data-kind': value.facet }, value.label)),
      ),
    );
  }
}
