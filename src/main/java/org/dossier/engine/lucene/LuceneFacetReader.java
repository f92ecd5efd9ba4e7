package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetCounts;
import org.dossier.search.FacetCounts.Count;
import org.dossier.search.FacetReader;

/// Gives the values of one facet: counts them all, keeps those that fit the prefix, orders them and
/// cuts out the page.
public final class LuceneFacetReader implements FacetReader {
  private final LuceneCollection collection;

  LuceneFacetReader(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public Values values(SearchRequest request, Wanted wanted) {
    return collection.with(snapshot -> values(snapshot, request, wanted));
  }

  private static Values values(Snapshot snapshot, SearchRequest request, Wanted wanted)
      throws IOException {
    Facet facet = wanted.facet().facet();
    Query text = LuceneQueries.translate(snapshot, new RankingLeaves(snapshot), request.query());
    FacetCounter counter =
        FacetCounter.count(
            snapshot,
            text == null ? MatchAllDocsQuery.INSTANCE : text,
            request.filters(),
            List.of(facet));
    FacetCounter.Counts counted = counter.counts().getFirst();

    Comparator<Count> order = LuceneFacets.order(wanted.facet());
    List<Count> fitting = fitting(snapshot, request, wanted, counted.perEntry);
    fitting.sort(order);
    int start = start(request, wanted, order, fitting);
    int end = Math.min(fitting.size(), start + wanted.facet().limit());
    List<Count> page = fitting.subList(start, end);
    boolean more = end < fitting.size() && !page.isEmpty();
    int distinct = (int) fitting.stream().filter(c -> c.count() > 0).count();
    return new Values(
        new FacetCounts(page, distinct, counted.missing),
        counter.total(),
        more ? FacetCursor.of(request, wanted, page.getLast()) : null);
  }

  private static List<Count> fitting(
      Snapshot snapshot, SearchRequest request, Wanted wanted, int[] perEntry) {
    Facet facet = wanted.facet().facet();
    FacetTable table = snapshot.facet(facet);
    FacetLabels labels = snapshot.labels(facet);
    Set<String> named = Set.copyOf(wanted.named());
    Set<String> selected = LuceneFacets.selected(facet, request.filters());
    String beginning = FacetLabels.beginning(wanted.prefix());
    int[] counts = LuceneFacets.perValue(table, perEntry);
    List<Count> fitting = new ArrayList<>();
    for (int v = 0; v < counts.length; v++) {
      FacetValue value = table.values().get(v);
      boolean isSelected = selected.contains(value.id());
      if ((counts[v] > 0 || (isSelected && table.total(v) > 0))
          && (labels.begins(v, beginning) || named.contains(value.id()))) {
        fitting.add(new Count(value, counts[v], isSelected));
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
