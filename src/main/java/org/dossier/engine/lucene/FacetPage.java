package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetCounts;
import org.dossier.search.FacetCounts.Count;
import org.dossier.search.FacetReader.Values;
import org.dossier.search.FacetReader.Wanted;

/// A page of the values of one facet: keeps those that fit the prefix, orders them and cuts it out.
public final class FacetPage {
  private FacetPage() {}

  /// How many of the articles of a search have each value by its number in the [FacetTable], how
  /// many have none, and how many there are.
  public record Counted(SparseCounts perValue, long missing, long total) {}

  /// @param used by id, a name that the prefix fits and that an article uses for the value
  public static Values of(
      SearchRequest request,
      Wanted wanted,
      Vocabulary vocabulary,
      Map<String, String> used,
      Counted counted) {
    Comparator<Count> order = LuceneFacets.order(wanted.facet());
    Map<String, String> matched = new HashMap<>();
    List<Count> fitting = fitting(request, wanted, vocabulary, used, counted.perValue, matched);
    fitting.sort(order);
    int start = start(request, wanted, order, fitting);
    int end = Math.min(fitting.size(), start + wanted.facet().limit());
    List<Count> page = fitting.subList(start, end);
    boolean more = end < fitting.size() && !page.isEmpty();
    int distinct = (int) fitting.stream().filter(c -> c.count() > 0).count();
    matched.keySet().retainAll(page.stream().map(c -> c.value().id()).collect(Collectors.toSet()));
    return new Values(
        new FacetCounts(page, distinct, counted.missing),
        matched,
        counted.total,
        more ? FacetCursor.of(request, wanted, page.getLast()) : null);
  }

  /// The values that fit; tells by which name where it is not the label.
  private static List<Count> fitting(
      SearchRequest request,
      Wanted wanted,
      Vocabulary vocabulary,
      Map<String, String> used,
      SparseCounts counts,
      Map<String, String> matched) {
    Facet facet = wanted.facet().facet();
    FacetTable table = vocabulary.facet(facet);
    FacetLabels labels = vocabulary.labels(facet);
    Map<String, String> named = new HashMap<>(used);
    named.putAll(wanted.named());
    Set<String> selected = LuceneFacets.selected(facet, request.filters());
    String beginning = FacetLabels.beginning(wanted.prefix());
    List<Count> fitting = new ArrayList<>();
    for (int v = 0; v < counts.numbers(); v++) {
      FacetValue value = table.values().get(v);
      boolean isSelected = selected.contains(value.id());
      if (counts.of(v) == 0 && !(isSelected && table.total(v) > 0)) {
        continue;
      }
      String name = labels.begins(v, beginning) ? null : named.get(value.id());
      if (name != null) {
        matched.put(value.id(), name);
      }
      if (name != null || labels.begins(v, beginning)) {
        fitting.add(new Count(value, counts.of(v), isSelected));
      }
    }
    for (String id : selected) {
      // What no article has is known by its id only.
      if (table.find(id) == null && FacetLabels.beginning(id).contains(beginning)) {
        fitting.add(new Count(new FacetValue(id, id), 0, true));
      }
    }
    return fitting;
  }

  private static int start(
      SearchRequest request, Wanted wanted, Comparator<Count> order, List<Count> fitting) {
    if (wanted.cursor() == null) {
      return 0;
    }
    Count last = FacetCursor.parse(request, wanted, wanted.cursor());
    int start = 0;
    while (start < fitting.size() && order.compare(fitting.get(start), last) <= 0) {
      start++;
    }
    return start;
  }
}
