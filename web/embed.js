/**
 * The entry that pages load: defines `<dossier-search>` and the parts it is made of. A page that
 * loads it twice, from one server or two, keeps the first.
 */
import { DossierSearch } from './elements/dossier-search.js';
import { TAGS } from './elements/search-frame.js';

if (!customElements.get('dossier-search')) {
  for (const [tag, type] of Object.entries(TAGS)) customElements.define(tag, type);
  customElements.define('dossier-search', DossierSearch);
}
