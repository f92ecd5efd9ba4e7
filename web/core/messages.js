/**
 * The words of the interface by language. A further language is a file beside `messages/en.js`
 * with the same names and an entry in `LANGUAGES`; a file is loaded only where it is wanted.
 */
import './forms.js';

/** By language what it calls itself. */
export const LANGUAGES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  de: 'Deutsch',
  ar: 'العربية',
  fa: 'فارسی',
};

/** Those whose lines begin at the right. */
export const RIGHT_TO_LEFT = ['ar', 'fa'];

/** The first language of these BCP 47 tags that there are words in, else English. */
export function languageOf(...tags) {
  const languages = tags.map((tag) => String(tag ?? '').toLowerCase().split('-')[0]);
  return languages.find((language) => Object.hasOwn(LANGUAGES, language)) ?? 'en';
}

/** The words for a BCP 47 tag: of its language, else English. */
export async function messagesFor(tag) {
  const language = languageOf(tag);
  return (await import(`./messages/${language}.js`))[language];
}
