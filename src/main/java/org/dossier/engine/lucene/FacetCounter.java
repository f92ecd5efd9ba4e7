package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.dossier.article.Facet;
import org.dossier.query.Filter;

/// Counts the articles that match, and for each facet how many of them have each value, in one
/// pass.
///
/// What comes in matches everything but the [Choice]s, the filters by "any of". An article that
/// fits them all counts for all. One that fits all but the choice of one facet counts for that
/// facet only: so the other values of a filtered facet keep their counts. One that fails two counts
/// nowhere.
final class FacetCounter implements Collector {
  /// The counts of one facet by entry number, and how many articles had no value.
  static final class Counts {
    final Facet facet;
    final int[] perEntry;
    long missing;

    Counts(Facet facet, int entries) {
      this.facet = facet;
      this.perEntry = new int[entries];
    }

    private void add(SegmentFacets.Rows rows, int doc) {
      int end = rows.end(doc);
      int start = rows.start(doc);
      if (start == end) {
        missing++;
      }
      for (int i = start; i < end; i++) {
        perEntry[rows.entry(i)]++;
      }
    }
  }

  private final Snapshot snapshot;
  private final Counts[] counts;
  private final Choice[] choices;
  private final int[] countsOfChoice;
  private long total;

  private FacetCounter(Snapshot snapshot, List<Facet> facets, List<Choice> choices) {
    this.snapshot = snapshot;
    this.counts =
        facets.stream().map(f -> new Counts(f, snapshot.facet(f).entries())).toArray(Counts[]::new);
    this.choices = choices.toArray(Choice[]::new);
    this.countsOfChoice = choices.stream().mapToInt(c -> facets.indexOf(c.facet())).toArray();
  }

  /// Counts what matches the query and the filters. A filter by "any of" on a counted facet is a
  /// choice; the others narrow.
  static FacetCounter count(
      Snapshot snapshot, Query query, List<Filter> filters, List<Facet> facets) throws IOException {
    List<Filter> narrowing = new ArrayList<>();
    List<Filter.AnyOf> choosing = new ArrayList<>();
    for (Filter filter : filters) {
      if (filter instanceof Filter.AnyOf any && facets.contains(any.facet())) {
        choosing.add(any);
      } else {
        narrowing.add(filter);
      }
    }
    FacetCounter counter = new FacetCounter(snapshot, facets, Choice.of(choosing, snapshot));
    snapshot.searcher().search(LuceneFilters.narrow(query, narrowing), into(counter));
    return counter;
  }

  /// Lets a searcher count into this one counter; its searches must not be split among threads.
  private static CollectorManager<FacetCounter, FacetCounter> into(FacetCounter counter) {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return counter;
      }

      @Override
      public FacetCounter reduce(Collection<FacetCounter> collectors) {
        return counter;
      }
    };
  }

  long total() {
    return total;
  }

  List<Counts> counts() {
    return Arrays.asList(counts);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    SegmentFacets segment = snapshot.segment(leaf.ord);
    SegmentFacets.Rows[] counted =
        Arrays.stream(counts).map(c -> segment.of(c.facet)).toArray(SegmentFacets.Rows[]::new);
    SegmentFacets.Rows[] chosen =
        Arrays.stream(choices).map(c -> segment.of(c.facet())).toArray(SegmentFacets.Rows[]::new);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) throws IOException {
        int failed = -1;
        for (int i = 0; i < chosen.length; i++) {
          if (!choices[i].fits(chosen[i], doc)) {
            if (failed >= 0) {
              return;
            }
            failed = i;
          }
        }
        if (failed < 0) {
          total++;
          for (int i = 0; i < counted.length; i++) {
            counts[i].add(counted[i], doc);
          }
        } else if (countsOfChoice[failed] >= 0) {
          int i = countsOfChoice[failed];
          counts[i].add(counted[i], doc);
        }
      }
    };
  }
}
