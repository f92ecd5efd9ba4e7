/**
 * The words of the pages of an article and of a facet value, beside those of every page: in files
 * of their own, so that the search page need not load them.
 */
import { languageOf, messagesFor } from './messages.js';

const TRANSLATED = ['en', 'fr', 'es', 'de', 'ar', 'fa'];

/** All words of these pages for a BCP 47 tag: of its language, else English. */
export async function readingMessagesFor(tag) {
  const words = await messagesFor(tag);
  const language = TRANSLATED.find((one) => one === languageOf(tag)) ?? 'en';
  return { ...words, ...(await import(`./messages/reading/${language}.js`))[language] };
}
