/**
 * The keys n and p, which lead to the next and the previous match wherever the focus is. Who speaks
 * to the computer sets off single letters unawares, so they can be switched off (WCAG 2.1.4), and
 * stay off in this browser.
 */
import { el } from './dom.js';

const KEPT = 'dossier-match-keys';
const STEPS = { n: 1, p: -1 };
const TYPED_IN = 'input:not([type=checkbox]), select, textarea, [contenteditable]';

/** The switch; `step` is called with 1 or -1. */
export function matchKeys(words, step) {
  const box = el('input', { type: 'checkbox', checked: isOn(), onchange: () => keep(box.checked) });
  addEventListener('keydown', (event) => {
    const by = STEPS[letterOf(event)];
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!by || !isBare || !box.checked || event.composedPath()[0].matches?.(TYPED_IN)) return;
    event.preventDefault();
    step(by);
  });
  const parts = words.matchKeys.split(/\[(.+?)\]/);
  return el(
    'label',
    { class: 'match-keys' },
    box,
    el('span', {}, parts.map((part, i) => (i % 2 ? el('kbd', {}, part) : part))),
  );
}

/** The letter on the key, also where the keyboard writes another script. */
function letterOf({ key, code }) {
  return /^[\x20-\x7e]$/.test(key) ? key : { KeyN: 'n', KeyP: 'p' }[code];
}

function isOn() {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    // A reader may forbid the page to keep anything.
    return true;
  }
}

function keep(on) {
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  } catch {
    // It then lasts as long as the page.
  }
}
