/**
 * The page of one article: fetches what the address names and lays out head, text and sidebar.
 * It lives in the light DOM, so that find-in-page, printing and links to text work as anywhere.
 *
 * @attr api  base address of the server; where this file comes from if absent
 *
 * @fires dossier-article - the article is shown; detail `{id}`
 * @fires dossier-problem - it cannot be; detail `{status, message}`
 */
import { articlePage, valuePage } from '../core/page-links.js';
import { readingMessagesFor } from '../core/reading.js';
import { Problem, apiUrl, articlePath, getJson } from '../core/search-client.js';
import { ArticleFacets } from './article-facets.js';
import { ArticleOutline } from './article-outline.js';
import { ArticlePassage } from './article-passage.js';
import { similarArticles } from './article-similar.js';
import { ArticleText } from './article-text.js';
import { ArticleTools } from './article-tools.js';
import { el } from './dom.js';
import { evidenceList } from './evidence.js';
import { takePlace, titled } from './served.js';

const PATH = '/articles/';

export class ArticleView extends HTMLElement {
  #words;
  #base;
  #q;

  async connectedCallback() {
    this.#base = new URL(
      this.getAttribute('api') ?? new URL('..', import.meta.url),
      document.baseURI,
    );
    this.#q = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    this.#words = await readingMessagesFor(document.documentElement.lang);
    // What the server has put here stays in sight until all is there to take its place.
    if (!this.firstElementChild) {
      this.replaceChildren(el('p', { class: 'quiet' }, this.#words.loading));
    }
    const path = location.pathname;
    const id = decodeURIComponent(path.slice(path.indexOf(PATH) + PATH.length));
    try {
      const params = new URLSearchParams(this.#q ? { q: this.#q } : {});
      this.#show(await getJson(apiUrl(this.#base, `articles/${articlePath(id)}`, params)));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.#fail(problem);
    }
  }

  #show(article) {
    const words = this.#words;
    document.title = titled(article.title);
    const text = new ArticleText(article, words);
    const facets = new ArticleFacets(article, words, {
      valueHref: (facet, id) => valuePage(this.#base, facet, id),
      jump: (mention) => text.jump(mention),
    });
    const passage = new ArticlePassage(text, words, httpUrl(article.url));
    const tools = new ArticleTools(article, words, { q: this.#q, text, passage });
    const outline = new ArticleOutline(article, words, text, {
      goTo: (match) => tools.goTo(match),
      jump: (mention) => text.jump(mention),
    });
    const further = this.#served('.further');
    takePlace(this, [
      this.#back(),
      el(
        'div',
        { class: 'article-columns' },
        el(
          'article',
          { class: 'article', lang: article.language || null },
          ...[this.#head(article, text), outline.root, tools.root, tools.notes, passage.note].filter(Boolean),
          text.root,
          further,
        ),
        facets.root,
      ),
    ]);
    this.removeAttribute('aria-busy');
    this.#follow(article, text);
    passage.follow();
    if (!further) this.#further(article);
    this.dispatchEvent(
      new CustomEvent('dossier-article', { bubbles: true, detail: { id: article.id } }),
    );
  }

  /** A part of what the server has put here, if it is in the reader's language. */
  #served(css) {
    const part = this.querySelector(css);
    return part?.lang === this.#words.language ? part : null;
  }

  /** Leads to the mention that the fragment names, `#mention=FACET:ID:N`, now and when it changes. */
  #follow({ facets }, text) {
    const follow = () => {
      const [, facet, id, n] = /^#mention=(\w+):(.+):(\d+)$/.exec(location.hash) ?? [];
      const value = facets?.[facet]?.find((one) => encodeURIComponent(one.id) === id);
      const mention = value?.evidence?.filter(({ start, end }) => end > start)[n - 1];
      if (mention) text.jump(mention);
    };
    addEventListener('hashchange', follow);
    follow();
  }

  /** The article is whole without it, so what goes wrong here is not told. */
  async #further({ id }) {
    try {
      const further = await similarArticles(this.#base, id, this.#words);
      if (further) this.querySelector('article').append(further);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
    }
  }

  #head(article, text) {
    const words = this.#words;
    const original = httpUrl(article.url);
    const publisher = article.facets?.publisher?.[0];
    const facts = [
      article.publisher &&
        el(
          'a',
          {
            class: 'publisher',
            href: this.#searchHref({ publisher: publisher?.id ?? article.publisher }),
          },
          el('bdi', {}, publisher?.label ?? article.publisher),
        ),
      article.authors?.length > 0 && el('span', {}, el('bdi', {}, words.by(article.authors))),
      this.#date(article),
      original && el('a', { href: original, rel: 'external noreferrer' }, words.original),
    ];
    return el(
      'header',
      { class: 'article-head' },
      text.heading,
      el(
        'div',
        { class: 'facts', lang: words.language, dir: words.direction },
        facts.filter(Boolean),
      ),
      this.#whyDate(article, text),
      this.#cite(article),
    );
  }

  #date({ published }) {
    const words = this.#words;
    if (!published) return el('span', {}, words.noDate);
    const date = el('time', { datetime: published.date ?? published.year }, words.date(published));
    if (published.basis !== 'inferred') return date;
    return el('span', {}, date, el('span', { class: 'inferred' }, `, ${words.inferred}`));
  }

  #whyDate({ published, title, body }, text) {
    if (published?.basis !== 'inferred') return null;
    const words = this.#words;
    const sure = published.confidence === undefined ? '' : ` (${words.sure(published.confidence)})`;
    return el(
      'details',
      { class: 'why why-date', lang: words.language },
      el('summary', {}, words.whyDate + sure),
      evidenceList(published.evidence ?? [], { title, body }, words, (mention) =>
        text.jump(mention),
      ),
    );
  }

  #cite(article) {
    const words = this.#words;
    const { id, publisher, facets } = article;
    const forms = el('div', { class: 'citations' });
    const fill = async ({ currentTarget }) => {
      if (!currentTarget.open || forms.childElementCount) return;
      const loaded = await import('./article-cite.js').catch(() => null);
      const source = {
        ...article,
        publisher: facets?.publisher?.[0]?.label ?? publisher,
        original: httpUrl(article.url),
        page: articlePage(this.#base, id),
        accessed: new Date(),
      };
      forms.replaceChildren(
        ...(loaded?.citations(source, words) ?? [el('p', { role: 'alert' }, words.unreachable)]),
      );
    };
    return el(
      'details',
      { class: 'cite', lang: words.language, dir: words.direction, ontoggle: fill },
      el('summary', {}, words.cite),
      forms,
    );
  }

  #back() {
    const words = this.#words;
    const home = this.#searchHref(this.#q ? { q: this.#q } : {});
    // The very search the reader came from, if that is what brought them here.
    const came = document.referrer ? new URL(document.referrer) : null;
    const href = came?.origin === location.origin && came.pathname === '/' ? came.href : home;
    return el('p', { class: 'back' }, el('a', { href }, words.backToResults));
  }

  #searchHref(params) {
    const url = new URL('.', this.#base);
    url.search = new URLSearchParams(params).toString();
    return url.href;
  }

  #fail(problem) {
    const words = this.#words;
    const text = problem.message || words.unreachable;
    this.removeAttribute('aria-busy');
    // The server's article is there to be read whatever becomes of this one.
    if (!this.querySelector('article')) {
      this.replaceChildren(
        this.#back(),
        el('div', { class: 'article-head' }, el('h1', {}, words.noArticle)),
        el('p', { class: 'note problem', role: 'alert' }, text),
      );
    }
    this.dispatchEvent(
      new CustomEvent('dossier-problem', {
        bubbles: true,
        detail: { status: problem.status, message: text },
      }),
    );
  }
}

/** The address if it is one of the web; a collection may hold any other, and none is linked. */
function httpUrl(text) {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}

customElements.define('dossier-article', ArticleView);
