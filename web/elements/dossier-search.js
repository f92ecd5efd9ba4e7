import { languageOf, messagesFor } from '../core/messages.js';
import { Problem, SearchClient } from '../core/search-client.js';
import { Labels } from '../core/labels.js';
import { parseLock, requestParams } from '../core/search-request.js';
import { EMPTY, FACETS, formatState, parseState } from '../core/search-state.js';
import { keepFocus } from './dom.js';
import { PageRoute } from './page-route.js';
import { buildFrame } from './search-frame.js';
import { showView } from './search-view.js';
import { handOver, slotFor } from './served.js';
import { sheets } from './sheets.js';

const DEFAULT_FACETS = 'country,organization,person,year,publisher';
const TYPING_MILLIS = 150;
/** Attributes that change how a search is shown, not which one it is. */
const OF_LOOKS = ['facets', 'size', 'lang', 'heading'];

/**
 * A whole search in one element: box, filters, results, pages.
 *
 * It alone holds the state and talks to the server. Its parts are given a view of both to show, and
 * send `ask` events back, whose detail has one of: `change(state)`, the next state (with `typing`
 * while a word is being typed, `top` to go to the results' top); `limits`, how many values of a
 * facet are wanted; `again`; `say`, what a screen reader is told beside the results.
 *
 * @attr api      base address of the Dossier server; where this file comes from if absent
 * @attr facets   which filters to offer, of those in `FACETS`; empty for none
 * @attr query    the words at the start, or a whole query string if it begins with `?`
 * @attr lock     filters that always hold: `country=CA&organization=…`
 * @attr size     hits a page, 1–100
 * @attr lang     language of the interface; that of the page around it if absent
 * @attr theme    light (default), dark, or auto: what the reader's system asks for
 * @attr heading  a heading over the box
 * @attr route    `url` keeps the state in the page's address; else that is never touched
 *
 * @fires dossier-results - an answer is shown; detail `{query, total, answer}`
 * @fires dossier-select - a hit is opened; detail `{id, title, href, hit}`; cancelable
 * @fires dossier-problem - no answer could be had; detail `{status, title, message, parameter}`
 *
 * @csspart frame, heading, box, input, suggestions, option, search-button, filters, filters-button,
 *   sheet, sheet-close, show-results, facet, facet-name, facet-value, facet-search, require, exclude,
 *   count, more, fewer, histogram, bar, handle, year-table, table-toggle, from-year, to-year, chips,
 *   chip, clear-all, results, total, sort, fold, share, suggestion, relaxed, interpreted,
 *   word-counts, no-results, scope, culprits, problem, hits, hit, hit-link, meta, passage, mark, tag,
 *   why, similar, copies, hit-panel, about-link, pager, page-link
 *
 * @cssprop --dossier-accent, --dossier-on-accent, --dossier-ink, --dossier-quiet, --dossier-paper,
 *   --dossier-surface, --dossier-line, --dossier-mark, --dossier-mark-line, --dossier-sans,
 *   --dossier-serif, --dossier-size, --dossier-radius - see `styles/tokens.css`
 */
export class DossierSearch extends HTMLElement {
  static observedAttributes = ['api', 'query', 'lock', 'route', ...OF_LOOKS];

  #parts = null;
  #slot = null;
  #words;
  #client;
  #route = null;
  #labels = new Labels();
  #lock = parseLock('');
  #limits = {};
  #state = EMPTY;
  #answer = null;
  #problem = null;
  #busy = false;
  #timer = null;
  #started = 0;
  #given = true;
  #pageLanguage = new MutationObserver(() => {
    if (this.#parts && languageOf(this.#language) !== this.#words?.language) this.#restart();
  });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    root.addEventListener('ask', (event) => this.#onAsk(event.detail));
    root.addEventListener('dossier-select', ({ detail }) => this.#route?.leavingBy(detail.id));
  }

  connectedCallback() {
    this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
    // What a host set on the tag before this file came would hide the property of that name.
    if (Object.hasOwn(this, 'query')) {
      const { query } = this;
      delete this.query;
      this.query = query;
    }
    if (!this.#parts) this.#restart();
  }

  disconnectedCallback() {
    // A move leaves and comes back within one task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#pageLanguage.disconnect();
      this.#stop();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (!OF_LOOKS.includes(name)) this.#given = true;
    if (this.#parts) this.#restart();
  }

  /** The search as a query string, with the API's parameter names; set to one, it is asked. */
  get query() {
    return formatState(this.#state);
  }

  set query(text) {
    const given = `?${String(text ?? '').replace(/^\?/, '')}`;
    // The attribute may hold it already while the reader has gone on from there.
    if (given === this.getAttribute('query')) this.attributeChangedCallback('query', null, given);
    else this.setAttribute('query', given);
  }

  /** The latest answer as the API gave it, and null before the first. */
  get answer() {
    return this.#answer;
  }

  /** Puts the cursor into the search box. */
  focus() {
    if (this.#slot) this.querySelector('[name=q]')?.focus();
    else this.#parts?.box?.focusInput();
  }

  get #base() {
    return new URL(
      this.getAttribute('api') ?? new URL('..', import.meta.url),
      document.baseURI,
    ).href.replace(/\/*$/, '/');
  }

  get #facets() {
    const wanted = (this.getAttribute('facets') ?? DEFAULT_FACETS).split(',').map((f) => f.trim());
    return wanted.filter((f) => FACETS.includes(f) && !this.#lock.closed.includes(f));
  }

  get #language() {
    return this.lang || this.closest('[lang]')?.lang || document.documentElement.lang;
  }

  async #restart() {
    this.#stop();
    const turn = this.#started;
    this.#parts = {};
    this.#slot = slotFor(this);
    if (this.#slot) this.shadowRoot.replaceChildren(this.#slot);
    const words = await messagesFor(this.#language);
    if (turn !== this.#started || !this.isConnected) return;
    this.#words = words;
    this.#lock = parseLock(this.getAttribute('lock'));
    this.#client = new SearchClient(this.#base);
    this.#limits = {};
    this.#answer = null;
    if (this.getAttribute('route') === 'url') this.#route = new PageRoute((s) => this.#goBack(s));
    if (this.#route) this.#state = this.#route.read();
    else if (this.#given) this.#state = this.#givenState();
    this.#given = false;
    this.#parts = buildFrame({
      words,
      facets: this.#facets,
      heading: this.getAttribute('heading'),
      shares: Boolean(this.#route),
    });
    this.#parts.root.hidden = Boolean(this.#slot);
    this.shadowRoot.replaceChildren(...(this.#slot ? [this.#slot] : []), this.#parts.root);
    this.#search({ restore: true });
  }

  #stop() {
    this.#started += 1;
    clearTimeout(this.#timer);
    this.#client?.cancel();
    this.#route?.stop();
    this.#route = null;
    this.#parts = null;
    this.#slot = null;
  }

  #givenState() {
    const query = this.getAttribute('query') ?? '';
    return query.startsWith('?') ? parseState(query) : { ...EMPTY, q: query.trim() };
  }

  #goBack(state) {
    this.#state = state;
    this.#search({ restore: true });
  }

  #onAsk({ change, typing = false, top = false, limits, again, say }) {
    if (say !== undefined) {
      this.#parts.announcer.say(say, 'suggestions');
    } else if (limits) {
      this.#limits = { ...this.#limits, ...limits };
      this.#search({ quiet: true });
    } else if (again) {
      this.#search();
    } else {
      const next = change(this.#state);
      const same = next === this.#state;
      this.#state = next;
      if (typing) this.#route?.draft(next);
      else this.#route?.commit(next);
      if (same && !this.#problem) return;
      this.#search({ delay: typing ? TYPING_MILLIS : 0, top });
    }
  }

  #search({ delay = 0, ...options } = {}) {
    clearTimeout(this.#timer);
    this.#client.cancel();
    this.#busy = true;
    this.#render();
    if (delay) this.#timer = setTimeout(() => this.#fetch(options), delay);
    else this.#fetch(options);
  }

  async #fetch({ top = false, restore = false, quiet = false }) {
    const size = Number.parseInt(this.getAttribute('size'), 10);
    const settings = {
      facets: this.#facets,
      limits: this.#limits,
      size: size > 0 ? Math.min(size, 100) : null,
      lock: this.#lock,
    };
    try {
      const params = requestParams(this.#state, settings);
      const answer = await this.#client.search(params, (one) => this.#parts?.notes.prepare(one));
      if (!answer || !this.#parts) return;
      this.#answer = answer;
      this.#problem = null;
      this.#labels.learn(answer);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.#problem = problem;
    }
    this.#busy = false;
    this.#render();
    if (this.#slot) this.#takeOver();
    if (top) this.#toTop();
    if (restore) this.#route?.restore((id) => this.#parts.hits.focusHit(id));
    this.#tell(quiet);
  }

  #takeOver() {
    this.#slot.remove();
    this.#slot = null;
    this.#parts.root.hidden = false;
    handOver(this, this.#parts);
  }

  #toTop() {
    this.#parts.total.focus({ preventScroll: true });
    this.#parts.results.scrollIntoView({ block: 'start' });
  }

  #tell(quiet) {
    const problem = this.#problem;
    if (problem) {
      const { status, title, parameter } = problem;
      const message = problem.message || this.#words.unreachable;
      this.#parts.announcer.say(message);
      this.#send('dossier-problem', { status, title, message, parameter });
      return;
    }
    const { total } = this.#answer;
    const filters = this.#labels.phrases(this.#state, this.#words);
    if (!quiet) this.#parts.announcer.say(this.#words.announce(total, filters));
    this.#send('dossier-results', { query: formatState(this.#state), total, answer: this.#answer });
  }

  #send(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  #render() {
    const total = () => this.#parts.total;
    keepFocus(this.shadowRoot, total, () => this.#show());
  }

  #show() {
    showView(this.#parts, {
      state: this.#state,
      answer: this.#answer,
      problem: this.#problem,
      busy: this.#busy,
      words: this.#words,
      labels: this.#labels,
      lock: this.#lock,
      base: this.#base,
      href: (state) => (this.#route ? formatState(state) || '?' : this.#base + formatState(state)),
    });
  }
}
