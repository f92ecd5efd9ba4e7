package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.dossier.article.Facet;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Authority;
import org.jspecify.annotations.Nullable;

/// One commit, to suggest from.
record SuggestedSnapshot(Snapshot snapshot, Authority authority) implements SuggestedState {
  @Override
  public String version() {
    return snapshot.version();
  }

  @Override
  public long articles() {
    return snapshot.reader().numDocs();
  }

  @Override
  public FacetTable facet(Facet facet) {
    return snapshot.facet(facet);
  }

  @Override
  public @Nullable ArticleSummary article(String id) throws IOException {
    Term term = new Term(Fields.ID, id);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      int doc = docs == null ? DocIdSetIterator.NO_MORE_DOCS : docs.nextDoc();
      for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (live == null || live.get(doc)) {
          return StoredArticles.head(leaf, doc).summary();
        }
      }
    }
    return null;
  }

  @Override
  public int count(List<String> words) throws IOException {
    return snapshot.searcher().count(asWritten(words));
  }

  /// What finds the articles that have these words as written, next to each other.
  static Query asWritten(List<String> words) {
    return new BooleanQuery.Builder()
        .add(WordForms.phrase(Fields.TITLE_EXACT, words), Occur.SHOULD)
        .add(WordForms.phrase(Fields.BODY_EXACT, words), Occur.SHOULD)
        .build();
  }

  @Override
  public SuggestionIndex gather() throws IOException {
    return SuggestionGathering.gather(snapshot, authority, version(), KeptSuggestions.room());
  }
}
