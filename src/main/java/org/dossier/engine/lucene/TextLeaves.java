package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.dossier.article.Facet;
import org.jspecify.annotations.Nullable;

/// Makes Lucene's queries for the leaves of a [org.dossier.query.TextQuery]. Null stands for a leaf
/// that says nothing.
public interface TextLeaves {
  /// Where words are looked for.
  enum Scope {
    ANYWHERE,
    TITLE
  }

  @Nullable Query word(Scope scope, String text);

  @Nullable Query phrase(Scope scope, String text);

  @Nullable Query near(Scope scope, String text, int distance);

  @Nullable Query prefix(Scope scope, String text) throws IOException;

  @Nullable Query fuzzy(Scope scope, String text) throws IOException;

  /// The mentions of a facet value; null for a facet whose values have none.
  @Nullable Query name(Scope scope, Facet facet, String id);

  /// What one or the other matches.
  Query either(Query one, Query other);

  /// What ranks articles that match some parts of a question.
  ///
  /// @param any what they match
  /// @param words the single words of the question, in order
  Query some(Scope scope, Query any, List<String> words) throws IOException;

  /// The leaves of what must not match.
  TextLeaves excluded();

  /// What raises articles where the words stand close together; null if nothing does.
  @Nullable Query close(Scope scope, List<String> words);
}
