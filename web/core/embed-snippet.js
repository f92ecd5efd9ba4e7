/** The lines that put a search with these settings on a page; what is usual is left out of them. */

const USUAL = { facets: 'country,organization,person,year,publisher', theme: 'light' };
const ORDER = ['heading', 'facets', 'lock', 'query', 'size', 'lang', 'theme'];

/** `[[name, value]]` of the tag, in a steady order; an empty list of facets means none. */
export function attributesOf(settings) {
  return ORDER.map((name) => [name, settings[name]]).filter(
    ([name, value]) => value !== USUAL[name] && (name === 'facets' || value),
  );
}

export function snippetOf(origin, settings) {
  const attributes = attributesOf(settings).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<script type="module" src="${escaped(origin)}/embed.js"></script>
<dossier-search${attributes.join('')}></dossier-search>`;
}

/** The style sheet for a colour `#rrggbb`. */
export function styleOf(accent) {
  return `dossier-search {
  --dossier-accent: ${accent};
  --dossier-on-accent: ${onColour(accent)};
}`;
}

export function policyOf(origin) {
  return `script-src ${origin}; connect-src ${origin}`;
}

/** Black or white, whichever stands out more from the colour, by WCAG's relative luminance. */
export function onColour(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  // Where black and white stand out alike: √(1.05 × 0.05) − 0.05.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

function escaped(text) {
  const signs = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
  return String(text).replace(/[&"<>]/g, (sign) => signs[sign]);
}
