/**
 * The page of one facet value, its dossier: fetches what the address names and lays it out. The
 * words and filters in the address narrow which articles count, as they do on the search page.
 *
 * @attr api  base address of the server; where this file comes from if absent
 *
 * @fires dossier-value - the dossier is shown; detail `{facet, id}`
 * @fires dossier-problem - it cannot be; detail `{status, message}`
 */
import { readingMessagesFor } from '../core/reading.js';
import { articlePage, mentionFragment, searchPage, searchPageOf, valuePage } from '../core/page-links.js';
import { Problem, apiUrl, articlePath, getJson } from '../core/search-client.js';
import { missingId, parseState, stateParams, withFilter } from '../core/search-state.js';
import { el } from './dom.js';
import { takePlace, titled } from './served.js';
import { ValueCompany } from './value-company.js';
import { ValueTimeline } from './value-timeline.js';

export class ValueView extends HTMLElement {
  #words;
  #base;
  #params;

  async connectedCallback() {
    this.#base = new URL(
      this.getAttribute('api') ?? new URL('..', import.meta.url),
      document.baseURI,
    );
    this.#params = stateParams({ ...parseState(location.search), sort: '', page: 1 });
    this.#words = await readingMessagesFor(document.documentElement.lang);
    // What the server has put here stays in sight until all is there to take its place.
    if (!this.firstElementChild) {
      this.replaceChildren(el('p', { class: 'quiet' }, this.#words.loadingValue));
    }
    const path = location.pathname.slice(this.#base.pathname.length);
    const facet = path.slice(0, path.indexOf('/'));
    const id = decodeURIComponent(path.slice(path.indexOf('/') + 1));
    try {
      const url = apiUrl(this.#base, `facets/${facet}/${articlePath(id)}`, this.#params);
      this.#show(await getJson(url), id);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.#fail(problem, facet, id);
    }
  }

  #show(dossier, asked) {
    const { facet, id, label, total } = dossier;
    // What was merged or renamed since has an address of its own.
    if (id !== asked) history.replaceState(null, '', valuePage(this.#base, facet, id, this.#params));
    document.title = titled(label);
    takePlace(this, [
      this.#back(),
      this.#head(dossier),
      ...(total ? this.#parts(dossier) : [el('p', { class: 'note' }, this.#words.noneInSearch)]),
    ]);
    this.#settle('dossier-value', { facet, id });
  }

  #parts(dossier) {
    const words = this.#words;
    const hrefs = {
      search: (address) => searchPageOf(this.#base, address),
      value: (facet, id) => valuePage(this.#base, facet, id, this.#params),
    };
    const timeline = dossier.facet !== 'year' && new ValueTimeline(dossier, words, hrefs).root;
    return [
      el(
        'div',
        { class: 'value-columns' },
        el('div', {}, timeline, new ValueCompany(dossier, words, hrefs).root),
        el('div', { class: 'value-side' }, this.#names(dossier), this.#articles(dossier)),
      ),
    ];
  }

  #head(dossier) {
    const words = this.#words;
    const { facet, label, kind, country, wikidata, total, all, links } = dossier;
    const what = [
      words.facet(facet),
      kind && kind !== facet && el('span', { lang: 'en' }, kind),
      country &&
        el(
          'a',
          { href: valuePage(this.#base, 'country', country, this.#params) },
          new Intl.DisplayNames(words.language, { type: 'region' }).of(country),
        ),
      wikidata &&
        el(
          'a',
          { href: `https://www.wikidata.org/wiki/${wikidata}`, rel: 'external noreferrer' },
          words.onWikidata,
        ),
    ];
    const numbers = el(
      'p',
      { class: 'value-total' },
      el('a', { href: searchPageOf(this.#base, links.total ?? '') }, words.inArticles(total)),
      ' ',
      el('a', { class: 'of-all', href: searchPageOf(this.#base, links.all ?? '') }, words.shareOfAll(total / all, all)),
    );
    return el(
      'header',
      { class: 'value-head' },
      el('h1', { dir: 'auto' }, label),
      el(
        'ul',
        { class: 'value-what' },
        what.filter(Boolean).map((part) => el('li', {}, part)),
      ),
      total > 0 && numbers,
      this.#params.size > 0 && this.#within(dossier),
    );
  }

  #within({ facet, id }) {
    const words = this.#words;
    return el(
      'p',
      { class: 'note' },
      `${words.withinSearch} `,
      el('a', { href: searchPage(this.#base, this.#params) }, words.theSearch),
      ' · ',
      el('a', { href: valuePage(this.#base, facet, id) }, words.withoutSearch),
    );
  }

  #names({ facet, id, names, aliases, label }) {
    const words = this.#words;
    const used = new Set([label, ...names.map(({ name }) => name)]);
    const others = (aliases ?? []).filter((name) => !used.has(name));
    if (!names.length && !others.length) return null;
    const row = ({ name, count }) => {
      const number = el('td', {}, words.number(count));
      this.#linkName(number, name, count, stateParams(having));
      return el('tr', {}, el('th', { scope: 'row', dir: 'auto' }, name), number);
    };
    const having = withFilter(parseState(this.#params), facet, id, 'all');
    return el(
      'section',
      { class: 'names' },
      el('h2', {}, words.names),
      names.length > 0 &&
        el(
          'table',
          {},
          el('caption', { class: 'unseen' }, words.names),
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              el('th', { scope: 'col' }, words.nameHead),
              el('th', { scope: 'col' }, words.articlesHead),
            ),
          ),
          el('tbody', {}, names.map(row)),
        ),
      others.length > 0 &&
        el(
          'details',
          {},
          el('summary', {}, words.otherNames(others.length)),
          el('ul', {}, others.map((name) => el('li', { dir: 'auto' }, name))),
        ),
    );
  }

  /**
   * Makes the number of a name a link to the articles with those words, if they are as many: a
   * search can't tell what else the words stand for, and a link must show what it says.
   */
  async #linkName(place, name, count, params) {
    const phrase = `"${name.replaceAll('"', ' ')}"`;
    params.set('q', `${params.get('q') ?? ''} ${phrase}`.trim());
    const href = searchPage(this.#base, params);
    params.set('size', 0);
    params.set('facets', '');
    try {
      const { total, relaxed } = await getJson(apiUrl(this.#base, 'search', params));
      if (total !== count || relaxed) return;
      place.replaceChildren(el('a', { href }, this.#words.number(count)));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
    }
  }

  #articles({ facet, id, first, latest, links }) {
    const words = this.#words;
    const fragment = mentionFragment(facet, id, 1);
    const item = ({ id: article, title, publisher, published }) =>
      el(
        'li',
        {},
        el(
          'a',
          { dir: 'auto', href: articlePage(this.#base, article, '', fragment) },
          title,
        ),
        el(
          'p',
          { class: 'quiet' },
          publisher && el('bdi', {}, publisher),
          publisher && ' · ',
          el('time', { datetime: published.date ?? published.year }, words.date(published)),
        ),
      );
    const section = (name, title, articles, search, all) =>
      articles.length > 0 &&
      el(
        'section',
        { class: `value-articles ${name}` },
        el('h2', {}, title),
        el('ol', {}, articles.map(item)),
        el('p', {}, el('a', { href: searchPageOf(this.#base, search) }, all)),
      );
    return [
      section('first', words.firstArticles, first, links.first, words.oldestFirst),
      section('latest', words.latestArticles, latest, links.latest, words.newestFirst),
    ];
  }

  #back() {
    const words = this.#words;
    // The very search the reader came from, if that is what brought them here.
    const came = document.referrer ? new URL(document.referrer) : null;
    const isSearch = came?.origin === location.origin && came.pathname === this.#base.pathname;
    return el(
      'p',
      { class: 'back' },
      el(
        'a',
        { href: isSearch ? came.href : searchPage(this.#base) },
        isSearch ? words.backToResults : words.searchAll,
      ),
    );
  }

  #fail(problem, facet, id) {
    const words = this.#words;
    const text = problem.message || words.unreachable;
    // The server's dossier is there to be read whatever becomes of this one.
    if (!this.querySelector('h1')) this.#showProblem(problem.status, text, facet, id);
    this.#settle('dossier-problem', { status: problem.status, message: text });
  }

  #showProblem(status, text, facet, id) {
    const words = this.#words;
    const isMissing = status === 404 && id === missingId(facet);
    const title = status === 404 ? words.noValue : words.notReached;
    this.replaceChildren(
      this.#back(),
      el('div', { class: 'value-head' }, el('h1', {}, isMissing ? words.missing(facet) : title)),
      isMissing
        ? el('p', {}, el('a', { href: searchPage(this.#base, `${facet}=${id}`) }, words.seeWithout))
        : el('p', { class: 'note problem', role: 'alert' }, text),
    );
  }

  #settle(event, detail) {
    this.removeAttribute('aria-busy');
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }
}

customElements.define('dossier-value', ValueView);
