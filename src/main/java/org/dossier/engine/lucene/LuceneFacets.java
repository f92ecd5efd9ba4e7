package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.LongHeap;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.search.FacetCounts;
import org.dossier.search.FacetCounts.Count;

/// Chooses and orders the values of a facet that an answer shows.
public final class LuceneFacets {
  private LuceneFacets() {}

  /// The answer for one facet.
  ///
  /// @param perEntry how many articles have each entry of the table
  public static FacetCounts answer(
      FacetRequest wanted,
      FacetTable table,
      SparseCounts perEntry,
      long missing,
      List<Filter> filters) {
    return choose(wanted, table, table.perValue(perEntry), missing, filters);
  }

  /// The answer for one facet over all articles, which the table knows already.
  public static FacetCounts ofAll(FacetRequest wanted, FacetTable table) {
    return choose(wanted, table, table.totals(), table.missing(), List.of());
  }

  private static FacetCounts choose(
      FacetRequest wanted,
      FacetTable table,
      SparseCounts counts,
      long missing,
      List<Filter> filters) {
    Set<String> selected = selected(wanted.facet(), filters);
    List<Count> chosen = chosen(selected, table, counts);
    List<Count> values = first(wanted, table, counts, selected);
    chosen.stream().filter(c -> c.count() == 0).forEach(values::add);
    Comparator<Count> order = order(wanted);
    values.sort(order);
    values.subList(Math.min(wanted.limit(), values.size()), values.size()).clear();
    chosen.removeAll(values);
    chosen.sort(order);
    values.addAll(chosen);
    return new FacetCounts(values, counts.size(), missing);
  }

  /// The first of the values that any article has.
  private static List<Count> first(
      FacetRequest wanted, FacetTable table, SparseCounts counts, Set<String> selected) {
    if (wanted.limit() == 0) {
      return new ArrayList<>();
    }
    LabelRanks ranks = table.ranks();
    LongHeap best = new LongHeap(wanted.limit());
    for (int i = 0; i < counts.size(); i++) {
      int number = counts.found(i);
      if (best.size() == wanted.limit() && isTooFew(wanted, counts.of(number), best.top())) {
        continue;
      }
      best.insertWithOverflow(worth(wanted, counts.of(number), ranks.rank(number)));
    }
    List<Count> first = new ArrayList<>(best.size());
    while (best.size() > 0) {
      int number = ranks.number(rank(wanted, best.pop()));
      FacetValue value = table.values().get(number);
      first.add(new Count(value, counts.of(number), selected.contains(value.id())));
    }
    return first;
  }

  /// Whether no value with this count comes before one of that worth.
  private static boolean isTooFew(FacetRequest wanted, int count, long worth) {
    return wanted.sort() == FacetRequest.Sort.COUNT && count < worth >> Integer.SIZE;
  }

  /// Higher for what comes earlier: the count, and then the place among the labels.
  private static long worth(FacetRequest wanted, int count, int rank) {
    return switch (wanted.sort()) {
      case COUNT -> (long) count << Integer.SIZE | Integer.MAX_VALUE - rank;
      case LABEL -> isYear(wanted.facet()) ? rank : Integer.MAX_VALUE - rank;
    };
  }

  private static int rank(FacetRequest wanted, long worth) {
    boolean isUpwards = wanted.sort() == FacetRequest.Sort.LABEL && isYear(wanted.facet());
    return isUpwards ? (int) worth : Integer.MAX_VALUE - (int) worth;
  }

  // A value that no article has any more is as unknown as one that none ever had.
  private static List<Count> chosen(Set<String> selected, FacetTable table, SparseCounts counts) {
    List<Count> chosen = new ArrayList<>();
    for (String id : selected) {
      FacetValue known = table.find(id);
      chosen.add(
          known == null
              ? new Count(new FacetValue(id, id), 0, true)
              : new Count(known, counts.of(table.number(id)), true));
    }
    return chosen;
  }

  /// The ids that any of the filters names.
  static Set<String> selected(Facet facet, List<Filter> filters) {
    Set<String> ids = new TreeSet<>();
    for (Filter filter : filters) {
      switch (filter) {
        case Filter.AnyOf(Facet of, List<String> named) when of == facet -> ids.addAll(named);
        case Filter.AllOf(Facet of, List<String> named) when of == facet -> ids.addAll(named);
        case Filter.NoneOf(Facet of, List<String> named) when of == facet -> ids.addAll(named);
        case Filter.AnyOf f -> {}
        case Filter.AllOf f -> {}
        case Filter.NoneOf f -> {}
        case Filter.Published f -> {}
      }
    }
    ids.remove(facet.missingId());
    return ids;
  }

  static Comparator<Count> order(FacetRequest wanted) {
    Comparator<Count> byLabel = Comparator.comparing(Count::value, LabelOrder.BY_LABEL);
    return switch (wanted.sort()) {
      case COUNT -> Comparator.comparingLong(Count::count).reversed().thenComparing(byLabel);
      case LABEL -> isYear(wanted.facet()) ? byLabel.reversed() : byLabel;
    };
  }

  private static boolean isYear(Facet facet) {
    return facet == Facet.YEAR || facet == Facet.YEAR_MENTIONED;
  }
}
