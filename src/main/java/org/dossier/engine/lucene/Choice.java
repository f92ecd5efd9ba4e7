package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.query.Filter;

/// What the filters by "any of" ask of one facet: several of them must all hold.
record Choice(Facet facet, List<Option> options) {
  /// The values of one filter, by entry number; or none at all.
  static final class Option {
    private final boolean[] entries;
    private final boolean missing;

    private Option(boolean[] entries, boolean missing) {
      this.entries = entries;
      this.missing = missing;
    }

    boolean fits(SegmentFacets.Rows rows, int doc) {
      return rows.has(doc, entries, missing);
    }
  }

  boolean fits(SegmentFacets.Rows rows, int doc) {
    for (Option option : options) {
      if (!option.fits(rows, doc)) {
        return false;
      }
    }
    return true;
  }

  /// The choices that the filters make, one for each facet that any of them is about.
  static List<Choice> of(List<Filter.AnyOf> filters, Snapshot snapshot) {
    Map<Facet, List<Option>> options = new EnumMap<>(Facet.class);
    for (Filter.AnyOf filter : filters) {
      options
          .computeIfAbsent(filter.facet(), f -> new ArrayList<>())
          .add(option(filter, snapshot.facet(filter.facet())));
    }
    List<Choice> choices = new ArrayList<>();
    options.forEach((facet, of) -> choices.add(new Choice(facet, of)));
    return choices;
  }

  private static Option option(Filter.AnyOf filter, FacetTable table) {
    boolean[] wanted = new boolean[table.values().size()];
    for (String id : filter.ids()) {
      int number = table.number(id);
      if (number >= 0 && !id.equals(filter.facet().missingId())) {
        wanted[number] = true;
      }
    }
    boolean[] entries = new boolean[table.entries()];
    for (int e = 0; e < entries.length; e++) {
      entries[e] = wanted[table.valueOf(e)];
    }
    return new Option(entries, filter.ids().contains(filter.facet().missingId()));
  }
}
