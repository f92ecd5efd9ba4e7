/** The words that earned a value or a date, in their surroundings, with the rule that found them. */
import { context } from '../core/spans.js';
import { el } from './dom.js';

const SHOWN = 5;

/** `texts` are the article's `title` and `body`; `jump` is given the mention to lead to. */
export function evidenceList(evidence, texts, words, jump) {
  if (!evidence.length) return el('p', { class: 'quiet' }, words.noEvidence);
  const item = (mention) => {
    const field = mention.field ?? 'body';
    // What metadata or an address says stands nowhere in the text: its span is empty.
    const inText = mention.end > mention.start;
    const { before, text, after } = inText
      ? context(texts[field], mention)
      : { before: '', text: mention.text, after: '' };
    const place = inText && field === 'title' ? `, ${words.inTitle}` : '';
    const show = { type: 'button', class: 'link', onclick: () => jump(mention) };
    return el(
      'li',
      {},
      text && el('q', { dir: 'auto' }, before, el('b', {}, text), after),
      el(
        'div',
        { class: 'evidence-foot' },
        el('span', { class: 'rule' }, words.rule(mention.rule) + place),
        inText && el('button', show, words.showInText),
      ),
    );
  };
  const list = el('ul', {}, evidence.slice(0, SHOWN).map(item));
  const rest = evidence.slice(SHOWN);
  const onclick = ({ currentTarget }) => {
    const items = rest.map(item);
    list.append(...items);
    items[0].querySelector('button')?.focus();
    currentTarget.remove();
  };
  const more = el(
    'button',
    { type: 'button', class: 'link', onclick },
    words.moreEvidence(rest.length),
  );
  return el('div', { class: 'evidence' }, list, rest.length > 0 && more);
}
