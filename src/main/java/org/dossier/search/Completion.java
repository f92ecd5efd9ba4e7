package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dossier.article.Facet;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// What a reader who has typed the beginning of something may mean.
///
/// `text` is the label, title, phrase or word; `marks` are what of it was typed, in order, without
/// overlap. A value of a facet has that `facet` and its `id`, a title the article's `id`, the
/// others none; both are null then. `matched` is the name that fits what was typed where the label
/// does not, else null. `count` is how many of all articles have the value, or the words as
/// written; of a title it is 1.
public record Completion(
    Kind kind,
    String text,
    List<Span> marks,
    @Nullable Facet facet,
    @Nullable String id,
    @Nullable String matched,
    long count) {

  /// What is suggested, in the order in which readers are shown them.
  public enum Kind {
    VALUE,
    PHRASE,
    WORD,
    TITLE
  }

  public Completion {
    requireNonNull(kind);
    requireNonNull(text);
    marks = List.copyOf(marks);
    if ((kind == Kind.VALUE) != (facet != null)) {
      throw new IllegalArgumentException("a value must have a facet (got: " + kind + ")");
    }
    if ((kind == Kind.VALUE || kind == Kind.TITLE) != (id != null)) {
      throw new IllegalArgumentException("values and titles must have an id (got: " + kind + ")");
    }
    if (count < 1) {
      throw new IllegalArgumentException("count must be >= 1 (got: " + count + ")");
    }
  }
}
