package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dossier.article.Span;

/// An article that a search found.
///
/// `score` is 0 where the order is not by relevance. `titleMarks` are the matches in the title, in
/// order, without overlap.
public record Hit(
    ArticleSummary article, double score, List<Span> titleMarks, List<Passage> passages) {
  public Hit {
    requireNonNull(article);
    titleMarks = List.copyOf(titleMarks);
    passages = List.copyOf(passages);
  }
}
