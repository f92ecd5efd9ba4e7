/** The article as a reference in three forms, each to be copied. Loaded when it is asked for. */
import { bibtex, cslJson, plainCitation } from '../core/cite.js';
import { copyButton } from './copy-button.js';
import { el } from './dom.js';

/** The forms, for what `core/cite.js` calls a source. */
export function citations(source, words) {
  const form = (name, title, pieces, tag) => {
    const text = pieces.join('');
    const { button, said } = copyButton(words.copyText, () => text, words);
    button.setAttribute('aria-label', `${words.copyText}: ${title}`);
    return el(
      'section',
      { 'data-form': name },
      el('div', { class: 'cite-head' }, el('h3', {}, title), said, button),
      el(
        tag,
        { dir: tag === 'pre' ? 'ltr' : null },
        pieces.map((piece, i) => (i % 2 ? el('bdi', {}, piece) : piece)),
      ),
    );
  };
  return [
    form('plain', words.plainText, plainCitation(source, words), 'p'),
    form('bibtex', 'BibTeX', [bibtex(source, words)], 'pre'),
    form('csl', 'CSL-JSON', [cslJson(source, words)], 'pre'),
  ];
}
