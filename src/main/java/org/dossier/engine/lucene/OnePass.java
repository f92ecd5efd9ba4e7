package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.util.FixedBitSet;

/// Finds all articles and the first of them together, where it costs much to tell whether an
/// article matches: for phrases, of which the places of words are compared.
final class OnePass implements Collector {
  private final TopFieldCollector hits;
  private final FixedBitSet found;

  /// @param hits must want to see all
  private OnePass(TopFieldCollector hits, int articles) {
    this.hits = hits;
    this.found = new FixedBitSet(Math.max(1, articles));
  }

  /// Whether a query of [Unscored] finds only what has a phrase.
  static boolean isFor(Query query) {
    return switch (query) {
      case PhraseQuery phrase -> true;
      case MultiPhraseQuery phrase -> true;
      case IntervalQuery near -> true;
      case BooleanQuery parts ->
          parts.clauses().stream().anyMatch(part -> part.isRequired() && isFor(part.query()))
              || (!parts.clauses().isEmpty()
                  && parts.clauses().stream()
                      .allMatch(part ->
                          !part.isRequired() && !part.isProhibited() && isFor(part.query())));
      default -> false;
    };
  }

  /// Shows `hits` all that the query finds, and returns these, by their numbers in the whole index.
  static FixedBitSet search(IndexSearcher searcher, Query query, TopFieldCollector hits)
      throws IOException {
    OnePass pass = new OnePass(hits, searcher.getIndexReader().maxDoc());
    // Its searches are not split among threads.
    return searcher.search(
        query,
        new CollectorManager<OnePass, FixedBitSet>() {
          @Override
          public OnePass newCollector() {
            return pass;
          }

          @Override
          public FixedBitSet reduce(Collection<OnePass> passes) {
            return pass.found;
          }
        });
  }

  @Override
  public ScoreMode scoreMode() {
    return hits.scoreMode();
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    LeafCollector first = hits.getLeafCollector(leaf);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) throws IOException {
        first.setScorer(scorer);
      }

      @Override
      public void collect(int doc) throws IOException {
        found.set(leaf.docBase + doc);
        first.collect(doc);
      }

      @Override
      public void finish() throws IOException {
        first.finish();
      }
    };
  }
}
