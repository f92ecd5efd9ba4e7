package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.dossier.article.Facet;
import org.dossier.query.Filter;
import org.jspecify.annotations.Nullable;

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
    final SparseCounts perEntry;
    long missing;

    Counts(Facet facet, int entries) {
      this.facet = facet;
      this.perEntry = new SparseCounts(entries);
    }

    private void add(SegmentFacets.Rows rows, int[] docs, int size) {
      missing += rows.count(docs, size, perEntry);
    }
  }

  private static final int BATCH = 512;
  private static final int FITS = -1;
  private static final int FITS_NOWHERE = -2;

  private final Snapshot snapshot;
  private final Counts[] counts;
  private final Choice[] choices;
  private final int[] countsOfChoice;
  private final @Nullable TopFieldCollector hits;
  private long total;

  private FacetCounter(
      Snapshot snapshot,
      List<Facet> facets,
      List<Choice> choices,
      @Nullable TopFieldCollector hits) {
    this.snapshot = snapshot;
    this.hits = hits;
    this.counts =
        facets.stream().map(f -> new Counts(f, snapshot.facet(f).entries())).toArray(Counts[]::new);
    this.choices = choices.toArray(Choice[]::new);
    this.countsOfChoice = choices.stream().mapToInt(c -> facets.indexOf(c.facet())).toArray();
  }

  /// Counts what matches the query and the filters. A filter by "any of" on a counted facet is a
  /// choice; the others narrow.
  static FacetCounter count(
      Snapshot snapshot, Query query, List<Filter> filters, List<Facet> facets) throws IOException {
    return count(snapshot, query, filters, facets, null);
  }

  /// Counts, and in the same pass lets `hits` see every article that matches.
  static FacetCounter count(
      Snapshot snapshot,
      Query query,
      List<Filter> filters,
      List<Facet> facets,
      @Nullable TopFieldCollector hits)
      throws IOException {
    List<Filter> narrowing = new ArrayList<>();
    List<Filter.AnyOf> choosing = new ArrayList<>();
    for (Filter filter : filters) {
      if (filter instanceof Filter.AnyOf any && facets.contains(any.facet())) {
        choosing.add(any);
      } else {
        narrowing.add(filter);
      }
    }
    FacetCounter counter = new FacetCounter(snapshot, facets, Choice.of(choosing, snapshot), hits);
    Query narrowed = LuceneFilters.narrow(query, narrowing);
    snapshot
        .searcher()
        .search(
            counter.scoreMode().needsScores() ? narrowed : Unscored.of(narrowed), into(counter));
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
    return hits == null ? ScoreMode.COMPLETE_NO_SCORES : hits.scoreMode();
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    return new Batches(
        snapshot.segment(leaf.ord), hits == null ? null : hits.getLeafCollector(leaf));
  }

  /// Takes the articles of a segment and counts many at a time, one facet after the other, so that
  /// the rows of each are gone through by themselves.
  private final class Batches implements LeafCollector {
    private final SegmentFacets.Rows[] counted;
    private final SegmentFacets.Rows[] chosen;
    private final int[] docs = new int[BATCH];

    /// The articles of a batch that fail one choice only, for each.
    private final int[][] failing;

    private final int[] failed;
    private final @Nullable LeafCollector found;
    private int size;

    private Batches(SegmentFacets segment, @Nullable LeafCollector found) {
      this.found = found;
      this.counted =
          Arrays.stream(counts).map(c -> segment.of(c.facet)).toArray(SegmentFacets.Rows[]::new);
      this.chosen =
          Arrays.stream(choices).map(c -> segment.of(c.facet())).toArray(SegmentFacets.Rows[]::new);
      this.failing = new int[choices.length][BATCH];
      this.failed = new int[choices.length];
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      if (found != null) {
        found.setScorer(scorer);
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      if (found != null && failedChoice(doc) == FITS) {
        found.collect(doc);
      }
      docs[size++] = doc;
      if (size == BATCH) {
        count();
      }
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      if (found != null) {
        LeafCollector.super.collect(stream);
        return;
      }
      count();
      for (size = stream.intoArray(docs); size > 0; size = stream.intoArray(docs)) {
        count();
      }
    }

    @Override
    public void finish() throws IOException {
      count();
      if (found != null) {
        found.finish();
      }
    }

    private void count() {
      int fitting = chosen.length == 0 ? size : choose();
      total += fitting;
      for (int i = 0; i < counted.length; i++) {
        counts[i].add(counted[i], docs, fitting);
      }
      size = 0;
    }

    /// Leaves only the articles that fit all choices, and counts those that fail one of them.
    private int choose() {
      int fitting = 0;
      Arrays.fill(failed, 0);
      for (int d = 0; d < size; d++) {
        int doc = docs[d];
        int choice = failedChoice(doc);
        if (choice == FITS) {
          docs[fitting++] = doc;
        } else if (choice != FITS_NOWHERE) {
          failing[choice][failed[choice]++] = doc;
        }
      }
      for (int choice = 0; choice < failed.length; choice++) {
        int i = countsOfChoice[choice];
        if (i >= 0) {
          counts[i].add(counted[i], failing[choice], failed[choice]);
        }
      }
      return fitting;
    }

    /// The only choice that the article fails.
    private int failedChoice(int doc) {
      int only = FITS;
      for (int i = 0; i < chosen.length; i++) {
        if (!choices[i].fits(chosen[i], doc)) {
          if (only != FITS) {
            return FITS_NOWHERE;
          }
          only = i;
        }
      }
      return only;
    }
  }
}
