package org.dossier.search;

import java.io.IOException;
import org.dossier.article.AnnotatedArticle;
import org.dossier.query.SearchRequest;

/// Gives all the articles of a search, however many they are. Safe for use by many threads.
public interface ArticleExporter {
  /// Hands on every article that matches, in the request's order and from one state of the
  /// collection; window, facets and passages of the request do not count. Holds one article at a
  /// time.
  ///
  /// @return how many articles there were
  /// @throws IOException if the taker throws it; the rest is then left
  /// @throws UnavailableException if there is nothing to search, or it can't be searched any more
  long export(SearchRequest request, Taker taker) throws IOException;

  /// Takes one article after the other.
  interface Taker {
    void take(AnnotatedArticle article) throws IOException;
  }
}
