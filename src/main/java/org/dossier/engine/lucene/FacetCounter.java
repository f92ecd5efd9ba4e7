package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.dossier.article.Facet;
import org.dossier.query.Filter;
import org.jspecify.annotations.Nullable;

/// Counts the articles that match, and for each facet how many of them have each value.
///
/// The filters by "any of" on a counted facet are choices, the others narrow. An article that fits
/// all choices counts for all facets. One that fits all but the choice of one facet counts for that
/// facet only: so the other values of a filtered facet keep their counts. One that fails two counts
/// nowhere.
final class FacetCounter {
  /// The counts of one facet by entry number, and how many articles had no value.
  static final class Counts {
    final Facet facet;
    final SparseCounts perEntry;
    long missing;

    Counts(Facet facet, int entries) {
      this.facet = facet;
      this.perEntry = new SparseCounts(entries);
    }
  }

  private final List<Counts> counts = new ArrayList<>();
  private final FixedBitSet found;
  private long total;

  private FacetCounter(Snapshot snapshot, List<Facet> facets) {
    for (Facet facet : facets) {
      counts.add(new Counts(facet, snapshot.facet(facet).entries()));
    }
    this.found = new FixedBitSet(Math.max(1, snapshot.reader().maxDoc()));
  }

  /// Counts what matches the query and the filters.
  ///
  /// @throws TooCostlyException if the time is over
  static FacetCounter count(
      Snapshot snapshot, Query query, List<Filter> filters, List<Facet> facets) throws IOException {
    List<Filter> narrowing = new ArrayList<>();
    Map<Facet, List<Filter>> choosing = new EnumMap<>(Facet.class);
    for (Filter filter : filters) {
      if (filter instanceof Filter.AnyOf any && facets.contains(any.facet())) {
        choosing.computeIfAbsent(any.facet(), f -> new ArrayList<>()).add(filter);
      } else {
        narrowing.add(filter);
      }
    }
    IndexSearcher searcher = snapshot.searcher();
    MatchingDocs matching =
        MatchingDocs.of(searcher, Unscored.of(LuceneFilters.narrow(query, narrowing)));
    Map<Facet, MatchingDocs> choices = new EnumMap<>(Facet.class);
    for (Map.Entry<Facet, List<Filter>> choice : choosing.entrySet()) {
      choices.put(choice.getKey(), MatchingDocs.of(searcher, LuceneFilters.all(choice.getValue())));
    }
    FacetCounter counter = new FacetCounter(snapshot, facets);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Map<Facet, FixedBitSet> chosen = new EnumMap<>(Facet.class);
      for (Map.Entry<Facet, MatchingDocs> choice : choices.entrySet()) {
        chosen.put(choice.getKey(), choice.getValue().in(leaf));
      }
      counter.add(leaf, snapshot.segment(leaf.ord), matching.in(leaf), chosen);
    }
    counter.counts.forEach(count -> count.perEntry.done());
    return counter;
  }

  /// Counts articles that were found, by their numbers in the whole index.
  static FacetCounter count(Snapshot snapshot, FixedBitSet found, List<Facet> facets) {
    FacetCounter counter = new FacetCounter(snapshot, facets);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      int size = leaf.reader().maxDoc();
      FixedBitSet docs = new FixedBitSet(size);
      FixedBitSet.orRange(found, leaf.docBase, docs, 0, size);
      counter.add(leaf, snapshot.segment(leaf.ord), docs, Map.of());
    }
    counter.counts.forEach(count -> count.perEntry.done());
    return counter;
  }

  private void add(
      LeafReaderContext leaf,
      SegmentFacets segment,
      FixedBitSet docs,
      Map<Facet, FixedBitSet> chosen) {
    FixedBitSet fitting = fitting(docs, chosen, null);
    int fit = fitting.cardinality();
    total += fit;
    FixedBitSet.orRange(fitting, 0, found, leaf.docBase, fitting.length());
    for (Counts count : counts) {
      FacetRows rows = segment.of(count.facet);
      if (chosen.containsKey(count.facet)) {
        FixedBitSet open = fitting(docs, chosen, count.facet);
        count.missing += rows.count(open, open.cardinality(), count.perEntry);
      } else {
        count.missing += rows.count(fitting, fit, count.perEntry);
      }
    }
  }

  /// The documents that fit all choices but that of one facet.
  private static FixedBitSet fitting(
      FixedBitSet docs, Map<Facet, FixedBitSet> chosen, @Nullable Facet but) {
    if (chosen.isEmpty()) {
      return docs;
    }
    FixedBitSet fitting = docs.clone();
    chosen.forEach((facet, choice) -> {
      if (facet != but) {
        fitting.and(choice);
      }
    });
    return fitting;
  }

  /// How many articles fit all.
  long total() {
    return total;
  }

  /// The articles that fit all, by their numbers in the whole index.
  FixedBitSet found() {
    return found;
  }

  /// The counts in the order of the facets that were asked for.
  List<Counts> counts() {
    return counts;
  }
}
