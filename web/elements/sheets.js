/**
 * The widget's styles as constructed sheets. They stay plain `.css` files beside this module and
 * are fetched before the elements are defined, so that nothing is ever shown without them; unlike
 * `<style>` and `<link>`, a constructed sheet asks nothing of the host's `style-src`.
 */

async function load(name) {
  const sheet = new CSSStyleSheet();
  try {
    const response = await fetch(new URL(`../styles/${name}.css`, import.meta.url));
    if (response.ok) sheet.replaceSync(await response.text());
  } catch {
    // A plain widget serves a reader better than none.
  }
  return sheet;
}

export const sheets = await Promise.all(
  ['tokens', 'controls', 'search', 'facets', 'years', 'hits', 'sheet'].map(load),
);

const later = new Map();

/** Gives the root of a node that is shown one more sheet, for a part that is loaded when wanted. */
export async function adopt(node, name) {
  if (!later.has(name)) later.set(name, load(name));
  const sheet = await later.get(name);
  const root = node.getRootNode();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
