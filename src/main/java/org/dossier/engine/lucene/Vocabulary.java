package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.dossier.article.Facet;

/// What reading a query needs to know of one state of a collection: its values, its languages, and
/// its words, as far as a query tells of words by others. An engine that keeps them elsewhere may
/// answer with queries of its own, which only it can run. Safe for use by many threads.
public interface Vocabulary {
  /// The languages whose rules made the words of the collection, as [WordAnalysis] names them.
  List<String> languages();

  /// The values of a facet.
  FacetTable facet(Facet facet);

  /// The labels of a facet by their words.
  FacetLabels labels(Facet facet);

  /// At least two words of a field in any order, within a stretch of so many words.
  Query near(String field, List<String> words, int width);

  /// The words of a field that the word may be a misspelling of: see [Spellings].
  Query spelled(String field, String word) throws IOException;

  /// A phrase of at least two words of which the last is only begun.
  Query begun(String field, List<String> words) throws IOException;

  /// The words of the bodies, without inflection, that have the root of this one: see
  /// [EnglishRoots].
  Set<String> akin(String word) throws IOException;
}
