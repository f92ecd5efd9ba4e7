/**
 * Hands on the address of the search: to whatever the reader's system shares with, else to the
 * clipboard, else in a field to copy by hand. Loaded when it is first wanted.
 */
import { readingMessagesFor } from '../core/reading.js';
import { ask, el, uid } from './dom.js';

/** What came of it is shown after the button. */
export async function share(button, { language }) {
  const words = await readingMessagesFor(language);
  const { href: url } = location;
  button.nextElementSibling?.remove();
  if (navigator.share) {
    // A reader who thinks better of it is no failure.
    await navigator.share({ title: document.title, url }).catch(() => {});
    return;
  }
  try {
    await navigator.clipboard.writeText(url);
    button.after(el('span', { class: 'shared' }, words.addressCopied));
    ask(button, { say: words.addressCopied });
  } catch {
    // There is no clipboard without an encrypted connection, and it may be forbidden.
    const id = uid('address');
    const field = el('input', { id, type: 'text', readonly: true, value: url, dir: 'ltr' });
    button.after(el('span', { class: 'shared' }, el('label', { for: id }, words.copyByHand), field));
    field.select();
    field.focus();
  }
}
