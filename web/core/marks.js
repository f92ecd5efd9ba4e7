/**
 * Reads the API's safe `html`, in which everything is escaped but `<mark>`, into pieces of plain
 * text. Nothing else is understood: another tag would stay visible as text.
 */

const ENTITIES = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&apos;': "'",
};

function decode(text) {
  return text.replace(/&(?:amp|lt|gt|quot|apos|#39|#x27);/g, (entity) => ENTITIES[entity]);
}

/** `[{text, marked}]`, in order, no piece empty. */
export function parseMarks(html) {
  let marked = false;
  const pieces = [];
  for (const part of html.split(/(<\/?mark>)/)) {
    if (part === '<mark>') marked = true;
    else if (part === '</mark>') marked = false;
    else if (part) pieces.push({ text: decode(part), marked });
  }
  return pieces;
}
