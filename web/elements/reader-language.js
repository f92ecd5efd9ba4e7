/**
 * The language of our own pages: what the reader has chosen here before, else the one in which the
 * page came, which is what their browser asks for. It is kept in the browser and is no part of an
 * address, because a link that is shared should speak the language of whoever opens it. This runs
 * before the elements, which take their words from the page's `lang`; a widget on another site
 * never comes here.
 */
import { RIGHT_TO_LEFT, languageOf, messagesFor } from '../core/messages.js';

const KEPT = 'dossier-language';

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    // A reader may forbid the page to keep anything.
    return null;
  }
}

/** Keeps what a reader has chosen in their browser. */
export function keep(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It then lasts as long as the page.
  }
}

/** Speaks the language from now on. */
export function choose(language) {
  keep(KEPT, language);
  speak(language);
}

function speak(language) {
  const { documentElement: page } = document;
  page.lang = language;
  page.dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

speak(languageOf(kept(), document.documentElement.lang));
// Asked for before anything else is.
messagesFor(document.documentElement.lang);
