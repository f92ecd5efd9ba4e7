package org.dossier.engine.opensearch;

import java.io.IOException;
import java.io.Serial;
import org.apache.lucene.search.Query;
import org.dossier.engine.lucene.LuceneFilters;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleExporter;

/// Gives all the articles of a search from one state, a stretch at a time, each after the last
/// place of the one before.
public final class OpenSearchArticleExporter implements ArticleExporter {
  private final OpenSearchCollection collection;

  public OpenSearchArticleExporter(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public long export(SearchRequest request, Taker taker) throws IOException {
    try {
      return collection.with(state -> {
        Query query = LuceneFilters.narrow(state.query(request), request.filters());
        return OpenSearchArticles.forEach(
            state,
            query,
            request.order(),
            article -> {
              try {
                taker.take(article);
              } catch (IOException e) {
                throw new NotTakenException(e);
              }
            });
      });
    } catch (NotTakenException e) {
      throw e.why;
    }
  }

  /// Tells a taker's failure from one of the cluster.
  private static final class NotTakenException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;
    private final IOException why;

    NotTakenException(IOException why) {
      super(why);
      this.why = why;
    }
  }
}
