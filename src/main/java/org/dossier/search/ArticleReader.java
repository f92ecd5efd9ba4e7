package org.dossier.search;

import java.util.List;
import java.util.Optional;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Span;
import org.dossier.query.TextQuery;

/// Gives one article whole. Safe for use by many threads.
public interface ArticleReader {
  /// The article of that id with the matches of the query marked; empty if there is none.
  Optional<Found> read(String id, TextQuery query);

  /// An article, and where a query matches in it: in order, without overlap.
  record Found(AnnotatedArticle article, List<Span> titleMarks, List<Span> bodyMarks) {
    public Found {
      titleMarks = List.copyOf(titleMarks);
      bodyMarks = List.copyOf(bodyMarks);
    }

    /// Whether the query matches anywhere in the text.
    public boolean hasMarks() {
      return !titleMarks.isEmpty() || !bodyMarks.isEmpty();
    }
  }
}
