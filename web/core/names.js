/**
 * Names of countries and languages in the interface's own language, as the browser knows them: their
 * ids are codes that every browser has names for. English stays what the server says, which is
 * English, and so does what a browser has no name for.
 */

const KINDS = { country: 'region', language: 'language' };

const known = new Map();

function namesOf(facet, language) {
  const key = `${facet} ${language}`;
  if (!known.has(key)) {
    const options = { type: KINDS[facet], fallback: 'none' };
    known.set(key, new Intl.DisplayNames(language, options));
  }
  return known.get(key);
}

/** Whether values of the facet have names in the language that the server does not know. */
export function isNamed(facet, language) {
  return facet in KINDS && language !== 'en';
}

/** The name of a facet's value in a language; undefined where the server's label is to stand. */
export function nameOf(facet, id, language) {
  if (!isNamed(facet, language)) return undefined;
  try {
    return namesOf(facet, language).of(id);
  } catch {
    // An article may state what is no code.
    return undefined;
  }
}
