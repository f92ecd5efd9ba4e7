/**
 * Says to a screen reader, politely, what has settled. Two regions take turns, because a region
 * that receives the text it already holds is not read again.
 */
import { el } from './dom.js';

const SETTLED_MILLIS = 400;

export class Announcer extends HTMLElement {
  #regions = [];
  #turn = 0;
  #said = new Map();
  #timer = null;

  connectedCallback() {
    if (this.#regions.length) return;
    this.#regions = [0, 1].map(() => el('div', { role: 'status', class: 'unseen' }));
    this.append(...this.#regions);
  }

  /** Said within a moment, unless something newer about the same is; empty takes it back. */
  say(text, about = 'results') {
    this.#said.delete(about);
    if (text) this.#said.set(about, text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLED_MILLIS);
  }

  #settle() {
    if (!this.#said.size) return;
    this.#turn = 1 - this.#turn;
    this.#regions[this.#turn].textContent = [...this.#said.values()].join('. ');
    this.#regions[1 - this.#turn].textContent = '';
    this.#said.clear();
  }
}
