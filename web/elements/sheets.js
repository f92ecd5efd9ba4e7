/**
 * The widget's styles as constructed sheets. They stay plain `.css` files beside this module and
 * are fetched before the elements are defined, so that nothing is ever shown without them; unlike
 * `<style>` and `<link>`, a constructed sheet asks nothing of the host's `style-src`. What our own
 * page has linked already is taken from there: the server joins its sheets into one, in which an
 * `@layer NAME;` precedes each.
 */

const JOINED = new URL('../styles/tokens+', import.meta.url).href;

function linked(name) {
  for (const sheet of document.styleSheets) {
    if (!sheet.href?.startsWith(JOINED)) continue;
    let at = '';
    const rules = [...sheet.cssRules].filter((rule) => {
      at = rule.nameList?.[0] ?? at;
      return at === name && !rule.nameList;
    });
    if (rules.length) return rules.map((rule) => rule.cssText).join('\n');
  }
  return null;
}

async function fetched(href) {
  const response = await fetch(href);
  return response.ok ? response.text() : '';
}

async function load(name) {
  const sheet = new CSSStyleSheet();
  const { href } = new URL(`../styles/${name}.css`, import.meta.url);
  try {
    sheet.replaceSync(linked(name) ?? (await fetched(href)));
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
