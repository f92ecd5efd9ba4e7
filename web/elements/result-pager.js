/** Pages as real links: they can be opened elsewhere, and are followed in place. */
import { withPage } from '../core/search-state.js';
import { ask, el, isPlainClick } from './dom.js';

const AROUND = 1;

/** The page numbers to show: the ends and those around the current one; 0 stands for a gap. */
export function pageNumbers(page, last) {
  const wanted = new Set([1, last]);
  for (let n = page - AROUND; n <= page + AROUND; n += 1) if (n >= 1 && n <= last) wanted.add(n);
  const numbers = [];
  for (const n of [...wanted].sort((a, b) => a - b)) {
    const before = numbers.at(-1) ?? n - 1;
    // One missing page takes no more room than the sign for a gap.
    if (n - before === 2) numbers.push(n - 1);
    else if (n - before > 2) numbers.push(0);
    numbers.push(n);
  }
  return numbers;
}

export class ResultPager extends HTMLElement {
  #view;
  #name;

  build(name) {
    this.#name = name;
  }

  update(view) {
    this.#view = view;
    const { answer, words } = view;
    const last = answer ? Math.ceil((answer.stories ?? answer.total) / Math.max(1, answer.size)) : 0;
    this.hidden = last < 2;
    if (this.hidden) {
      this.replaceChildren();
      return;
    }
    const page = answer.page;
    const numbers = pageNumbers(page, last).map((n) =>
      n === 0
        ? el('li', { class: 'gap', 'aria-hidden': 'true' }, '…')
        : el(
            'li',
            {},
            this.#link(n, words.number(n), `page:${n}`, {
              'aria-label': words.page(n),
              'aria-current': n === page && 'page',
            }),
          ),
    );
    this.replaceChildren(
      el(
        'nav',
        { class: 'pager', part: 'pager', 'aria-label': this.#name },
        page > 1 &&
          this.#link(Math.min(page - 1, last), words.previous, 'page:previous', { rel: 'prev' }),
        el('ol', {}, numbers),
        page < last && this.#link(page + 1, words.next, 'page:next', { rel: 'next' }),
      ),
    );
  }

  #link(page, text, key, attributes) {
    const { state, href } = this.#view;
    const onclick = (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      ask(this, { change: (now) => withPage(now, page), top: true });
    };
    return el(
      'a',
      {
        href: href(withPage(state, page)),
        part: 'page-link',
        'data-key': key,
        onclick,
        ...attributes,
      },
      text,
    );
  }
}
