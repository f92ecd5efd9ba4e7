package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Articles with words that begin so. These may be most words that there are, and Lucene looks at
/// no clock while it goes through them: this does.
final class BegunQuery extends PrefixQuery {
  private static final int LOOK_EVERY = 64;

  BegunQuery(Term prefix) {
    // One set of articles for all of its words: Lucene's default merges the sixteen most frequent
    // ones article by article, which costs more than all the others.
    super(prefix, CONSTANT_SCORE_REWRITE);
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return new FilterLeafReader.FilterTermsEnum(super.getTermsEnum(terms, attributes)) {
      private int count;

      @Override
      public @Nullable BytesRef next() throws IOException {
        if (++count % LOOK_EVERY == 0) {
          TimeBudget.check();
        }
        return in.next();
      }
    };
  }
}
