package org.dossier.engine.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.dossier.article.Span;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Hit;
import org.dossier.search.Passage;

/// Makes hits of articles that were found. For one search.
final class LuceneHits {
  private static final Logger LOG = System.getLogger(LuceneHits.class.getName());

  private final SearchRequest request;
  private final MarkFinder marks;
  private final StoredColumn heads = new StoredColumn(Fields.HEAD);
  private final StoredColumn texts = new StoredColumn(Fields.text(0));

  LuceneHits(SearchRequest request, MarkFinder marks) {
    this.request = request;
    this.marks = marks;
  }

  /// Articles are best asked for in the order of the index.
  ///
  /// @param doc the article's number in the segment
  Hit hit(LeafReaderContext segment, int doc, double score) throws IOException {
    StoredHead head = StoredHead.read(heads.of(segment, doc));
    ArticleSummary summary = head.summary();
    CharSequence body = StoredArticles.text(segment, doc, head, texts);
    List<Span> masked = ArticleDocument.masked(head.layout());
    try {
      MarkFinder.Found found = marks.find(segment, doc, summary.title(), body, masked);
      List<Passage> passages = LucenePassages.of(body, masked, found.body(), request.passages());
      return new Hit(summary, score, Mark.spans(found.title()), passages);
    } catch (RuntimeException e) {
      // One hit without its passages is better than no answer.
      LOG.log(Level.WARNING, "passages failed article=" + summary.id(), e);
      return new Hit(summary, score, List.of(), List.of());
    }
  }
}
