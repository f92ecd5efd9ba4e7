package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// All articles that a query of [Unscored] finds, as a set of bits for each segment.
///
/// Alternatives are put into the set one after the other, block by block, which costs less than to
/// go through them together, article by article.
final class MatchingDocs {
  /// So many articles of an alternative are taken between two looks at the clock.
  private static final int STRETCH = 1 << 13;

  private final List<Weight> alternatives = new ArrayList<>();

  private MatchingDocs() {}

  static MatchingDocs of(IndexSearcher searcher, Query query) throws IOException {
    MatchingDocs matching = new MatchingDocs();
    matching.add(searcher, searcher.rewrite(query));
    return matching;
  }

  private void add(IndexSearcher searcher, Query query) throws IOException {
    if (query instanceof BooleanQuery any && isOfAlternatives(any)) {
      for (BooleanClause one : any) {
        add(searcher, one.query());
      }
    } else {
      alternatives.add(searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  private static boolean isOfAlternatives(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1
        && query.clauses().stream().allMatch(part -> part.occur() == BooleanClause.Occur.SHOULD);
  }

  /// Those of a segment that are not deleted.
  ///
  /// @throws TooCostlyException if the time is over
  FixedBitSet in(LeafReaderContext leaf) throws IOException {
    FixedBitSet found = new FixedBitSet(leaf.reader().maxDoc());
    for (Weight alternative : alternatives) {
      ScorerSupplier scorer = alternative.scorerSupplier(leaf);
      if (scorer != null) {
        if (alternative.getQuery() instanceof BooleanQuery) {
          add(scorer, found);
        } else {
          add(scorer.get(Long.MAX_VALUE).iterator(), found);
        }
      }
    }
    Bits live = leaf.reader().getLiveDocs();
    if (live != null) {
      live.applyMask(found, 0);
    }
    return found;
  }

  private static void add(ScorerSupplier scorer, FixedBitSet found) throws IOException {
    BulkScorer matching = scorer.bulkScorer();
    Into into = new Into(found);
    for (int doc = 0; doc < found.length(); ) {
      TimeBudget.check();
      int end = Math.min(found.length(), doc + STRETCH);
      doc = Math.max(end, matching.score(into, null, doc, end));
    }
  }

  private static void add(DocIdSetIterator matching, FixedBitSet found) throws IOException {
    for (int doc = matching.nextDoc(); doc < found.length(); doc = matching.docID()) {
      TimeBudget.check();
      matching.intoBitSet(Math.min(found.length(), doc + STRETCH), found, 0);
    }
  }

  /// Puts what a conjunction finds into a set.
  private record Into(FixedBitSet found) implements LeafCollector {
    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) {
      found.set(doc);
    }

    @Override
    public void collectRange(int min, int max) {
      found.set(min, max);
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      stream.forEach(found::set);
    }
  }
}
