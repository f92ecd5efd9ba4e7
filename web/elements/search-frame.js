/** The bones of `<dossier-search>`: which part stands where, before there is an answer. */
import { withFold, withSort } from '../core/search-state.js';
import { Announcer } from './announcer.js';
import { SHARE, SLIDERS, ask, el, icon, uid } from './dom.js';
import { FacetList } from './facet-list.js';
import { FacetValues } from './facet-values.js';
import { FilterChips } from './filter-chips.js';
import { HitList } from './hit-list.js';
import { ResultNotes } from './result-notes.js';
import { ResultPager } from './result-pager.js';
import { SearchBox } from './search-box.js';
import { adopt } from './sheets.js';
import { YearHistogram } from './year-histogram.js';

/** The parts' tags; they must be defined before the first frame is built. */
export const TAGS = {
  'dossier-search-box': SearchBox,
  'dossier-facet': FacetList,
  'dossier-facet-values': FacetValues,
  'dossier-histogram': YearHistogram,
  'dossier-chips': FilterChips,
  'dossier-hits': HitList,
  'dossier-notes': ResultNotes,
  'dossier-pager': ResultPager,
  'dossier-announcer': Announcer,
};

/**
 * Builds the parts for these words and facets; the result names those that change. `shares` is whether
 * the page's address is that of the search.
 */
export function buildFrame({ words, facets, heading, shares }) {
  // Several on one page are told apart by their headings.
  const name = (label) => (heading ? `${label}: ${heading}` : label);
  const box = new SearchBox();
  const chips = new FilterChips();
  const hits = new HitList();
  for (const part of [chips, hits]) part.build(words);
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
      onclick: () => openSheet(parts, words),
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
  const fold = el('input', {
    type: 'checkbox',
    part: 'fold',
    'data-key': 'fold',
    onchange: () => ask(fold, { change: (state) => withFold(state, fold.checked ? 'copies' : '') }),
  });
  const share =
    shares &&
    el(
      'button',
      {
        type: 'button',
        class: 'round',
        part: 'share',
        'aria-label': words.shareSearch,
        title: words.shareSearch,
        'data-key': 'share',
        onclick: async () => (await import('./share.js')).share(share, words),
      },
      icon(SHARE),
    );
  const links = el('p', { class: 'quiet links' });
  const results = el(
    'section',
    { class: 'results', part: 'results', 'aria-label': name(words.results) },
    el(
      'div',
      { class: 'bar-top' },
      total,
      filtersButton,
      el(
        'div',
        { class: 'sort' },
        el('label', { class: 'fold' }, fold, words.foldCopies),
        el('label', { for: sortId }, words.sort),
        sort,
      ),
      share,
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
    announcer,
  );
  filtersButton.hidden = facets.length === 0;
  const parts = {
    root,
    box,
    lists,
    chips,
    notes,
    hits,
    pager,
    sheet: null,
    announcer,
    panel,
    total,
    filtersText,
    sort,
    fold,
    share,
    links,
    results,
  };
  return parts;
}

/** Shows the filters over the results; what that takes is loaded when it is first wanted. */
async function openSheet(parts, words) {
  const { root, panel } = parts;
  const [{ FilterSheet }] = await Promise.all([import('./filter-sheet.js'), adopt(root, 'sheet')]);
  if (!parts.sheet) {
    parts.sheet = new FilterSheet();
    parts.sheet.build(words);
    root.append(parts.sheet);
    parts.sheet.update(parts.view);
  }
  parts.sheet.open(panel);
}
