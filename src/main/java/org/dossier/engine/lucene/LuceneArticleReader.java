package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.query.TextQuery;
import org.dossier.search.ArticleReader;

/// Gives articles back whole from a Lucene index.
public final class LuceneArticleReader implements ArticleReader {
  private final LuceneCollection collection;

  LuceneArticleReader(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public Optional<Found> read(String id, TextQuery query) {
    return collection.with(snapshot -> read(snapshot, id, query));
  }

  private static Optional<Found> read(Snapshot snapshot, String id, TextQuery query)
      throws IOException {
    int global = StoredArticles.find(snapshot, id);
    if (global < 0) {
      return Optional.empty();
    }
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(global, segments));
    int doc = global - segment.docBase;
    AnnotatedArticle annotated = StoredArticles.article(segment, doc);
    Article article = annotated.article();
    MarkFinder.Found found =
        MarkFinder.of(snapshot, query)
            .find(
                segment,
                doc,
                article.title(),
                article.body(),
                ArticleDocument.masked(article.layout()));
    return Optional.of(new Found(annotated, Mark.spans(found.title()), Mark.spans(found.body())));
  }
}
