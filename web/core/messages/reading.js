/**
 * The words of the pages of an article and of a facet value, beside those of every page: on their
 * own, so that the search page need not load them.
 */
import { messagesFor } from '../messages.js';
import { en } from './reading/en.js';

const LANGUAGES = {
  en: async () => en,
};

/** All words of these pages for a BCP 47 tag: of its language, else English. */
export async function readingMessagesFor(tag) {
  const words = await messagesFor(tag);
  const load = LANGUAGES[words.language] ?? LANGUAGES.en;
  return { ...words, ...(await load()) };
}
