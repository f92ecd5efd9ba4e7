/**
 * Says to a screen reader, politely, what has settled. Two regions take turns, because a region
 * that receives the text it already holds is not read again.
 */
import { el } from './dom.js';

const SETTLED_MILLIS = 400;

export class Announcer extends HTMLElement {
  #regions = [];
  #turn = 0;
  #timer = null;

  connectedCallback() {
    if (this.#regions.length) return;
    this.#regions = [0, 1].map(() => el('div', { role: 'status', class: 'unseen' }));
    this.append(...this.#regions);
  }

  /** Said unless something newer is to be said within the next moment. */
  say(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#turn = 1 - this.#turn;
      this.#regions[this.#turn].textContent = text;
      this.#regions[1 - this.#turn].textContent = '';
    }, SETTLED_MILLIS);
  }
}
