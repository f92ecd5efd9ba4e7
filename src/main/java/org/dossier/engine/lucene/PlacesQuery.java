package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Tells where a word stands in one article after another, in their order, without looking it up
/// for each: a plain query of Lucene's does, which costs more than reading the places.
///
/// The places of an article must be read before the next one is asked for, by one thread.
final class PlacesQuery extends Query {
  private final Term term;

  PlacesQuery(Term term) {
    this.term = term;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Places(boost, mode);
  }

  private final class Places extends ConstantScoreWeight {
    private final ScoreMode mode;
    private @Nullable LeafReaderContext leaf;
    private @Nullable PostingsEnum postings;

    private Places(float boost, ScoreMode mode) {
      super(PlacesQuery.this, boost);
      this.mode = mode;
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext of, int doc) throws IOException {
      if (leaf != of || (postings != null && postings.docID() > doc)) {
        leaf = of;
        postings = of.reader().postings(term, PostingsEnum.OFFSETS);
      }
      PostingsEnum places = postings;
      if (places == null
          || (places.docID() < doc && places.advance(doc) != doc)
          || places.docID() != doc) {
        return null;
      }
      return MatchesUtils.forField(term.field(), () -> new InOneArticle(places));
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext of) throws IOException {
      PostingsEnum docs = of.reader().postings(term, PostingsEnum.NONE);
      return docs == null
          ? null
          : ConstantScoreScorerSupplier.fromIterator(docs, score(), mode, of.reader().maxDoc());
    }

    @Override
    public boolean isCacheable(LeafReaderContext of) {
      return false;
    }
  }

  private final class InOneArticle implements MatchesIterator {
    private final PostingsEnum places;
    private int left;
    private int position;

    private InOneArticle(PostingsEnum places) throws IOException {
      this.places = places;
      this.left = places.freq();
    }

    @Override
    public boolean next() throws IOException {
      if (left == 0) {
        return false;
      }
      left--;
      position = places.nextPosition();
      return true;
    }

    @Override
    public int startPosition() {
      return position;
    }

    @Override
    public int endPosition() {
      return position;
    }

    @Override
    public int startOffset() throws IOException {
      return places.startOffset();
    }

    @Override
    public int endOffset() throws IOException {
      return places.endOffset();
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() {
      return null;
    }

    @Override
    public Query getQuery() {
      return PlacesQuery.this;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(term.field())) {
      visitor.consumeTerms(this, term);
    }
  }

  @Override
  public String toString(@Nullable String field) {
    return "places(" + term + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlacesQuery query && term.equals(query.term);
  }

  @Override
  public int hashCode() {
    return term.hashCode() + 1;
  }
}
