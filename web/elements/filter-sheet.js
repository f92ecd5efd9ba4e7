/**
 * Where there is no room beside the results, the filters come as a sheet over them. The panel is
 * the one that stands beside the results elsewhere; it is moved here and back, never doubled. Loaded
 * when it is first opened.
 */
import { CROSS, el, icon, uid } from './dom.js';

export class FilterSheet extends HTMLElement {
  #dialog;
  #show;
  #place;
  #panel;
  #home;

  build(words) {
    const id = uid('sheet');
    const close = () => this.#dialog.close();
    this.#show = el('button', {
      type: 'button',
      class: 'primary',
      part: 'show-results',
      onclick: close,
    });
    this.#place = el('div', { class: 'sheet-body' });
    this.#dialog = el(
      'dialog',
      { class: 'sheet', part: 'sheet', 'aria-labelledby': id, onclose: () => this.#giveBack() },
      el(
        'div',
        { class: 'sheet-head' },
        el('h2', { id }, words.filters),
        el(
          'button',
          {
            type: 'button',
            class: 'round',
            part: 'sheet-close',
            'aria-label': words.close,
            onclick: close,
          },
          icon(CROSS),
        ),
      ),
      this.#place,
      el('div', { class: 'sheet-foot' }, this.#show),
    );
    // A click on the backdrop arrives at the dialog itself.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) close();
    });
    this.replaceChildren(this.#dialog);
  }

  update({ answer, busy, words }) {
    this.#show.textContent = words.show(answer && !busy ? answer.total : null);
  }

  open(panel) {
    this.#panel = panel;
    this.#home = panel.parentNode;
    this.#place.append(panel);
    this.#dialog.showModal();
  }

  #giveBack() {
    this.#home?.append(this.#panel);
  }
}

customElements.define('dossier-sheet', FilterSheet);
