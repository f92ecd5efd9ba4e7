/**
 * The words of the pages of an article and of a facet value, and of what a search shows only when it
 * is asked to, beside those of every page: in files of their own, so that a search need not load them.
 */
import { languageOf, messagesFor } from './messages.js';

const TRANSLATED = ['en', 'fr', 'es', 'de', 'ar', 'fa'];

/** All words, these too, for a BCP 47 tag: of its language, else English. */
export async function readingMessagesFor(tag) {
  const words = await messagesFor(tag);
  const language = TRANSLATED.find((one) => one === languageOf(tag)) ?? 'en';
  return { ...words, ...(await import(`./messages/reading/${language}.js`))[language] };
}
