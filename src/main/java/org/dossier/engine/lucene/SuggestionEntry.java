package org.dossier.engine.lucene;

import static java.util.Objects.requireNonNull;

import org.dossier.article.Facet;
import org.dossier.search.Completion.Kind;
import org.jspecify.annotations.Nullable;

/// One text that can be suggested. `weight` orders those of one kind: for a title the day of
/// publication, else how many articles have it. `id` is that of the value or article. The text of a
/// title is null: it is read when it is shown. `alias` tells that the text is not the value's
/// label.
record SuggestionEntry(
    Kind kind,
    int weight,
    @Nullable Facet facet,
    @Nullable String id,
    @Nullable String text,
    boolean alias) {
  SuggestionEntry {
    requireNonNull(kind);
  }

  static SuggestionEntry name(Facet facet, String id, String name, int count, boolean alias) {
    return new SuggestionEntry(Kind.VALUE, count, facet, id, name, alias);
  }

  static SuggestionEntry title(String id, int day) {
    return new SuggestionEntry(Kind.TITLE, day, null, id, null, false);
  }

  static SuggestionEntry words(Kind kind, String text, int count) {
    return new SuggestionEntry(kind, count, null, null, text, false);
  }

  /// Whether both suggest the same thing, by whatever name.
  boolean isSame(SuggestionEntry other) {
    return equals(other)
        || (kind == Kind.VALUE && facet == other.facet && id != null && id.equals(other.id));
  }
}
