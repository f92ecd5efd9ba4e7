/**
 * The words of the interface by language. A further language is a file beside `messages/en.js`
 * with the same names and a line in `LANGUAGES`; it is loaded only where it is wanted.
 */
import { en } from './messages/en.js';

const LANGUAGES = {
  en: async () => en,
};

export { en as fallback };

/** The words for a BCP 47 tag: of its language, else English. */
export async function messagesFor(tag) {
  const language = (tag || 'en').toLowerCase().split('-')[0];
  const load = LANGUAGES[language] ?? LANGUAGES.en;
  return load();
}
