/**
 * The widget's styles as constructed sheets. They stay plain `.css` files beside this module and
 * are fetched before the elements are defined, so that nothing is ever shown without them; unlike
 * `<style>` and `<link>`, a constructed sheet asks nothing of the host's `style-src`. What our own
 * page has linked already is taken from there.
 */

async function fetched(href) {
  const response = await fetch(href);
  return response.ok ? response.text() : '';
}

async function load(name) {
  const sheet = new CSSStyleSheet();
  const { href } = new URL(`../styles/${name}.css`, import.meta.url);
  try {
    const linked = [...document.styleSheets].find((other) => other.href === href);
    const text = linked
      ? [...linked.cssRules].map((rule) => rule.cssText).join('\n')
      : await fetched(href);
    sheet.replaceSync(text);
  } catch {
    // A plain widget serves a reader better than none.
  }
  return sheet;
}

export const sheets = await Promise.all(
  ['tokens', 'controls', 'search', 'facets', 'years', 'hits'].map(load),
);

const later = new Map();

/** Gives the root of a node that is shown one more sheet, for a part that is loaded when wanted. */
export async function adopt(node, name) {
  if (!later.has(name)) later.set(name, load(name));
  const sheet = await later.get(name);
  const root = node.getRootNode();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
