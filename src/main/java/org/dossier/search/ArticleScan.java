package org.dossier.search;

import java.util.function.Consumer;
import org.dossier.article.AnnotatedArticle;

/// Gives every article whole. Reads only: whoever writes the index is not in the way. Safe for use
/// by many threads.
public interface ArticleScan {
  /// Hands over all articles of one state of the collection, one after the other, in an order that
  /// is the engine's own; holds one of them at a time.
  ///
  /// @throws UnavailableException if there is no index, or it can't be read
  void forEach(Consumer<AnnotatedArticle> visitor);
}
