package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.search.FacetCounts;
import org.dossier.search.FacetCounts.Count;

/// Chooses and orders the values of a facet that an answer shows.
final class LuceneFacets {
  private LuceneFacets() {}

  /// The answer for one facet.
  ///
  /// @param perEntry how many articles have each entry of the table
  static FacetCounts answer(
      FacetRequest wanted, FacetTable table, int[] perEntry, long missing, List<Filter> filters) {
    return choose(wanted, table, perValue(table, perEntry), missing, filters);
  }

  /// The answer for one facet over all articles, which the table knows already.
  static FacetCounts ofAll(FacetRequest wanted, FacetTable table) {
    return choose(wanted, table, table.totals(), table.missing(), List.of());
  }

  private static FacetCounts choose(
      FacetRequest wanted, FacetTable table, int[] counts, long missing, List<Filter> filters) {
    Set<String> selected = selected(wanted.facet(), filters);
    Comparator<Count> order = order(wanted);
    // The head of the queue is the value that the next better one drives out.
    PriorityQueue<Count> top = new PriorityQueue<>(order.reversed());
    int distinct = 0;
    for (int v = 0; v < counts.length; v++) {
      if (counts[v] == 0) {
        continue;
      }
      distinct++;
      if (!isHopeless(wanted, top, counts[v])) {
        FacetValue value = table.values().get(v);
        offer(wanted, top, new Count(value, counts[v], selected.contains(value.id())));
      }
    }
    List<Count> chosen = chosen(selected, table, counts);
    chosen.stream().filter(c -> c.count() == 0).forEach(c -> offer(wanted, top, c));
    List<Count> values = new ArrayList<>(top);
    values.sort(order);
    chosen.removeAll(values);
    chosen.sort(order);
    values.addAll(chosen);
    return new FacetCounts(values, distinct, missing);
  }

  private static void offer(FacetRequest wanted, PriorityQueue<Count> top, Count count) {
    top.add(count);
    if (top.size() > wanted.limit()) {
      top.remove();
    }
  }

  // Saves making an object for each of many rare values.
  private static boolean isHopeless(FacetRequest wanted, PriorityQueue<Count> top, int count) {
    if (top.size() < wanted.limit()) {
      return false;
    }
    Count worst = top.peek();
    return worst == null || (wanted.sort() == FacetRequest.Sort.COUNT && count < worst.count());
  }

  // A value that no article has any more is as unknown as one that none ever had.
  private static List<Count> chosen(Set<String> selected, FacetTable table, int[] counts) {
    List<Count> chosen = new ArrayList<>();
    for (String id : selected) {
      FacetValue known = table.find(id);
      chosen.add(
          known == null
              ? new Count(new FacetValue(id, id), 0, true)
              : new Count(known, counts[table.number(id)], true));
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

  /// How many articles have each value, given how many have each entry of the table.
  static int[] perValue(FacetTable table, int[] perEntry) {
    int[] counts = new int[table.values().size()];
    for (int e = 0; e < perEntry.length; e++) {
      counts[table.valueOf(e)] += perEntry[e];
    }
    return counts;
  }
}
