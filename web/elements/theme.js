/**
 * The theme that the reader has chosen here, before anything is drawn: a classic script, which a page
 * waits for. It is kept in the browser and is no part of an address. Nothing chosen is what the
 * reader's system asks for.
 */
try {
  document.documentElement.dataset.theme = localStorage.getItem('dossier-theme') ?? '';
} catch {
  // A reader may forbid the page to keep anything.
}
