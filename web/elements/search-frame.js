/** The bones of `<dossier-search>`: which part stands where, before there is an answer. */
import { withSort } from '../core/search-state.js';
import { Announcer } from './announcer.js';
import { SLIDERS, ask, el, icon, uid } from './dom.js';
import { FacetList } from './facet-list.js';
import { FacetValues } from './facet-values.js';
import { FilterChips } from './filter-chips.js';
import { FilterSheet } from './filter-sheet.js';
import { HitList } from './hit-list.js';
import { ResultNotes } from './result-notes.js';
import { ResultPager } from './result-pager.js';
import { SearchBox } from './search-box.js';
import { YearHistogram } from './year-histogram.js';
import { YearTable } from './year-table.js';

/** The parts' tags; they must be defined before the first frame is built. */
export const TAGS = {
  'dossier-search-box': SearchBox,
  'dossier-facet': FacetList,
  'dossier-facet-values': FacetValues,
  'dossier-histogram': YearHistogram,
  'dossier-year-table': YearTable,
  'dossier-chips': FilterChips,
  'dossier-sheet': FilterSheet,
  'dossier-hits': HitList,
  'dossier-notes': ResultNotes,
  'dossier-pager': ResultPager,
  'dossier-announcer': Announcer,
};

/** Builds the parts for these words and facets; the result names those that change. */
export function buildFrame({ words, facets, heading }) {
  // Several on one page are told apart by their headings.
  const name = (label) => (heading ? `${label}: ${heading}` : label);
  const box = new SearchBox();
  const chips = new FilterChips();
  const hits = new HitList();
  const sheet = new FilterSheet();
  for (const part of [chips, hits, sheet]) part.build(words);
  box.build(words, name(words.searchLabel));
  const lists = facets.map((facet) => {
    const list = new FacetList();
    list.build(facet, words);
    return list;
  });
  const notes = new ResultNotes();
  const pager = new ResultPager();
  pager.build(name(words.pages));
  const announcer = new Announcer();

  const hint = el('p', { class: 'quiet hint' }, words.filterHint);
  const panel = el('div', { class: 'panel' }, hint, lists);
  const aside = el(
    'section',
    { class: 'filters', part: 'filters', 'aria-label': name(words.filters) },
    panel,
  );
  const total = el('h2', { class: 'total', part: 'total', tabindex: '-1' }, words.searching);
  const filtersText = el('span');
  const filtersButton = el(
    'button',
    {
      type: 'button',
      class: 'filters-button',
      part: 'filters-button',
      'aria-haspopup': 'dialog',
      'data-key': 'filters',
      onclick: () => sheet.open(panel),
    },
    icon(SLIDERS),
    filtersText,
  );
  const sortId = uid('sort');
  const sort = el('select', {
    id: sortId,
    part: 'sort',
    'data-key': 'sort',
    onchange: () => ask(sort, { change: (state) => withSort(state, sort.value) }),
  });
  const links = el('p', { class: 'quiet links' });
  const results = el(
    'section',
    { class: 'results', part: 'results', 'aria-label': name(words.results) },
    el(
      'div',
      { class: 'bar-top' },
      total,
      filtersButton,
      el('div', { class: 'sort' }, el('label', { for: sortId }, words.sort), sort),
    ),
    chips,
    notes,
    hits,
    pager,
    links,
  );
  const root = el(
    'div',
    { class: 'frame', part: 'frame', lang: words.language, dir: words.direction },
    heading && el('h2', { class: 'heading', part: 'heading' }, heading),
    box,
    el('div', { class: 'columns' }, facets.length > 0 && aside, results),
    sheet,
    announcer,
  );
  filtersButton.hidden = facets.length === 0;
  return {
    root,
    box,
    lists,
    chips,
    notes,
    hits,
    pager,
    sheet,
    announcer,
    panel,
    total,
    filtersText,
    sort,
    links,
    results,
  };
}
