/** The few things that every element here does with the document. */
import { parseMarks } from '../core/marks.js';

let last = 0;

/** An id that no other element of the page has. */
export function uid(name) {
  last += 1;
  return `dossier-${name}-${last}`;
}

/**
 * An element. `on…` functions listen, `class` and names with a dash or in lower case are
 * attributes; null, undefined and false leave one out. Children are nodes or text.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(
    ...children.flat().filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing of 16 × 16 for a button whose name is said elsewhere. */
export function icon(path) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const CROSS = 'M4 4l8 8M12 4l-8 8';
export const NOT = 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM3.8 3.8l8.4 8.4';
export const PLUS = 'M8 3v10M3 8h10';
export const LENS = 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2zM10.7 10.7L14.5 14.5';
export const SHARE = 'M8 10V2M5 4.5L8 1.5l3 3M4 7H3v7h10V7h-1';
export const CHEVRON = 'M4 6l4 4 4-4';
export const LINK = 'M6 10l4-4M7 4.5l1.2-1.2a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.2 1.2a3 3 0 0 1-4.5-4.5L4.5 7';
export const SLIDERS = 'M2 4h7M13 4h1M2 12h1M7 12h7M11 2v4M5 10v4';

/** Nodes for the API's safe html: text, and `<mark>` for what matched. */
export function marked(html) {
  return parseMarks(html).map(({ text, marked: hit }) =>
    hit ? el('mark', { part: 'mark' }, text) : text,
  );
}

/** Tells `<dossier-search>` what the reader wants; see there for `detail`. */
export function ask(node, detail) {
  node.dispatchEvent(new CustomEvent('ask', { bubbles: true, detail }));
}

/** Whether a click on a link means "go there here", not "open it elsewhere". */
export function isPlainClick(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/**
 * Runs `render`, which may replace the focused control; afterwards focus is on the control with
 * the same `data-key`, else on `fallback`. Nothing scrolls.
 */
export function keepFocus(root, fallback, render) {
  const before = root.activeElement;
  const key = before?.dataset?.key;
  render();
  if (!before || root.activeElement === before) return;
  const again = key ? root.querySelector(`[data-key="${CSS.escape(key)}"]`) : null;
  again?.focus({ preventScroll: true });
  // It may be there and hidden, or disabled, and then takes no focus.
  if (!again || root.activeElement !== again) fallback()?.focus({ preventScroll: true });
}

/**
 * Makes the children of `parent` those of `items`, in order, and keeps a child whose `data-key` an
 * item has: `create(item)` makes one, `change(node, item)` brings it up to date.
 */
export function keyed(parent, items, { key, create, change }) {
  const old = new Map([...parent.children].map((node) => [node.dataset.item, node]));
  let at = parent.firstElementChild;
  for (const item of items) {
    const name = key(item);
    let node = old.get(name);
    old.delete(name);
    if (!node) {
      node = create(item);
      node.dataset.item = name;
    }
    change(node, item);
    if (node === at) at = at.nextElementSibling;
    else parent.insertBefore(node, at);
  }
  for (const node of old.values()) node.remove();
}
