package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.dossier.article.Facet;
import org.dossier.search.ArticleSummary;
import org.dossier.search.TooCostlyException;
import org.jspecify.annotations.Nullable;

/// What making suggestions needs of one state of a collection, wherever it lies.
public interface SuggestedState {
  /// Names the state.
  String version();

  /// How many articles there are.
  long articles() throws IOException;

  /// The values of a facet.
  FacetTable facet(Facet facet);

  /// The article of that id; null if there is none.
  @Nullable ArticleSummary article(String id) throws IOException;

  /// How many articles have these words as written, next to each other, in the title or the body.
  int count(List<String> words) throws IOException;

  /// Gathers all that can be suggested, which may take long.
  ///
  /// @throws TooCostlyException if there is too much
  SuggestionIndex gather() throws IOException;
}
