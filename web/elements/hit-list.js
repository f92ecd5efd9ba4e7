/** The articles found: plain links in headings in a list, so that any reader can walk them. */
import { articlePath } from '../core/search-client.js';
import { modeOf, withFilter } from '../core/search-state.js';
import { ask, el, isPlainClick, keyed, marked } from './dom.js';
import { adopt } from './sheets.js';

const SHOWN = { country: 4, organization: 3, person: 3 };

export class HitList extends HTMLElement {
  #view;
  #list;

  build(words) {
    this.#list = el('ol', { class: 'hits', part: 'hits', 'aria-label': words.results });
    this.replaceChildren(this.#list);
  }

  update(view) {
    this.#view = view;
    const { answer } = view;
    this.#list.setAttribute('start', answer ? (answer.page - 1) * answer.size + 1 : 1);
    keyed(this.#list, answer?.hits ?? [], {
      key: (hit) => hit.id,
      create: () => el('li'),
      change: (item, hit) => this.#change(item, hit),
    });
  }

  /** Puts focus on an article's link, for a reader who comes back from it. */
  focusHit(id) {
    this.querySelector(`[data-key="${CSS.escape(`hit:${id}`)}"]`)?.focus({ preventScroll: true });
  }

  #change(item, hit) {
    const { words } = this.#view;
    const lang = hit.language || null;
    item.replaceChildren(
      el(
        'article',
        { class: 'hit', part: 'hit', 'data-id': hit.id },
        el('h3', { dir: 'auto', lang }, this.#link(hit)),
        el('p', { class: 'meta', part: 'meta' }, this.#meta(hit, words)),
        (hit.passages ?? []).map((passage) =>
          el('p', { class: 'passage', part: 'passage', dir: 'auto', lang }, marked(excerpt(passage.html))),
        ),
        this.#values(hit, words),
        this.#more(hit, words),
      ),
    );
  }

  #more(hit, words) {
    const copies = hit.copies?.count;
    const open = (what, label, text) =>
      this.#opener(what, `${what}:${hit.id}`, label, text, 'link', { hit });
    return el(
      'p',
      { class: 'hit-more' },
      copies > 0 && open('copies', words.copiesOf(copies, hit.title), words.copies(copies)),
      open('similar', words.similarTo(hit.title), words.similar),
    );
  }

  /** A button that shows and hides what `hit-more` tells of the hit. */
  #opener(what, key, label, text, look, subject) {
    return el(
      'button',
      {
        type: 'button',
        class: look,
        part: what,
        'aria-expanded': 'false',
        'aria-label': label,
        title: look === 'link' ? null : label,
        'data-key': key,
        onclick: ({ currentTarget }) => this.#open(currentTarget, what, subject),
      },
      text,
    );
  }

  /** Shows below the hit what the button asks for, in place of what another of it asked for. */
  async #open(button, what, subject) {
    const hit = button.closest('.hit');
    const open = button.getAttribute('aria-expanded') === 'true';
    for (const other of hit.querySelectorAll('[aria-expanded]')) {
      other.setAttribute('aria-expanded', 'false');
    }
    hit.querySelector('.hit-panel')?.remove();
    if (open) return;
    button.setAttribute('aria-expanded', 'true');
    const view = this.#view;
    const panel = el('div', { class: 'hit-panel', part: 'hit-panel', role: 'status' });
    const content = Promise.all([import('./hit-more.js'), adopt(this, 'hit-more')]).then(
      ([{ about }]) => about(what, subject, view),
    );
    hit.append(panel);
    try {
      panel.append(...(await content).filter(Boolean));
    } catch (problem) {
      panel.append(problem.message || view.words.unreachable);
    }
  }

  #link(hit) {
    const href = new URL(`articles/${articlePath(hit.id)}`, this.#view.base);
    if (this.#view.state.q) href.searchParams.set('q', this.#view.state.q);
    const onclick = (event) => {
      const detail = { id: hit.id, title: hit.title, href: href.href, hit };
      const go = this.dispatchEvent(
        new CustomEvent('dossier-select', {
          bubbles: true,
          composed: true,
          cancelable: true,
          detail,
        }),
      );
      if (!go && isPlainClick(event)) event.preventDefault();
    };
    return el(
      'a',
      { href: href.href, part: 'hit-link', 'data-key': `hit:${hit.id}`, onclick },
      hit.titleHtml ? marked(hit.titleHtml) : hit.title,
    );
  }

  #meta(hit, words) {
    const parts = [];
    if (hit.publisher) parts.push(el('span', { class: 'publisher' }, el('bdi', {}, hit.publisher)));
    if (hit.published) {
      const { date, year, basis } = hit.published;
      const id = String(year).padStart(4, '0');
      const why = () =>
        this.#opener('why', `why:${hit.id}:date`, words.whyDate, '?', 'tag why', {
          hit,
          facet: 'year',
          id,
        });
      parts.push(
        el(
          'span',
          {},
          el('time', { datetime: date ?? year }, words.date(hit.published)),
          basis === 'inferred' && [el('span', { class: 'inferred' }, `, ${words.inferred} `), why()],
        ),
      );
    } else {
      parts.push(el('span', {}, words.noDate));
    }
    return parts;
  }

  #values(hit, words) {
    const { state, lock, labels } = this.#view;
    const chips = [];
    for (const [facet, most] of Object.entries(SHOWN)) {
      for (const { id } of (hit.facets?.[facet] ?? []).slice(0, most)) {
        if (lock.filters.some((f) => f.facet === facet && f.id === id)) continue;
        const chosen = modeOf(state, facet, id) !== null;
        chips.push(this.#chip(hit, facet, id, labels.of(facet, id, words), chosen, words));
      }
    }
    return chips.length > 0 && el('ul', { class: 'hit-values', 'aria-label': words.values }, chips);
  }

  #chip(hit, facet, id, label, chosen, words) {
    const mode = chosen ? null : 'any';
    const onclick = () => ask(this, { change: (now) => withFilter(now, facet, id, mode) });
    return el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'tag',
          part: 'tag',
          'data-facet': facet,
          'data-key': `tag:${hit.id}:${facet}:${id}`,
          'aria-pressed': String(chosen),
          title: words.addFilter(facet, label),
          onclick,
        },
        el('span', { class: 'unseen' }, `${words.facet(facet)}: `),
        el('bdi', {}, label),
      ),
      this.#opener('why', `why:${hit.id}:${facet}:${id}`, words.whyValue(label), '?', 'tag why', {
        hit,
        facet,
        id,
      }),
    );
  }
}

const BEGINS_WITHIN = /^(?:<mark>)?\p{Ll}/u;
const ENDS_WITHIN = /[\p{L}\p{N},–—-](?:<\/mark>)?$/u;

/** A passage with a sign where it seems to begin or end within a sentence. */
function excerpt(html) {
  return `${BEGINS_WITHIN.test(html) ? '… ' : ''}${html}${ENDS_WITHIN.test(html) ? ' …' : ''}`;
}
