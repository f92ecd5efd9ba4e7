/** A button that copies a text and says so, to eyes and ears. */
import { el } from './dom.js';

/** `{button, said}`; `textOf` gives the text when it is wanted. */
export function copyButton(label, textOf, words) {
  const said = el('span', { role: 'status', class: 'quiet said' });
  const onclick = async () => {
    said.textContent = '';
    const done = await copy(textOf());
    said.textContent = done ? words.copied : words.notCopied;
  };
  return { button: el('button', { type: 'button', onclick }, label), said };
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page that came over plain http from elsewhere has no clipboard, but may do this.
    return copyBySelection(text);
  }
}

function copyBySelection(text) {
  const focused = document.activeElement;
  const field = el('textarea', { class: 'unseen', 'aria-hidden': 'true' });
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
}
