package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dossier.article.Span;

/// A short excerpt of a body around matches.
///
/// `start` and `end` are offsets into the body, `text` is what stands there. `marks` are the
/// matches within, as offsets into `text`, in order, without overlap.
public record Passage(int start, int end, String text, List<Span> marks) {
  public Passage {
    requireNonNull(text);
    marks = List.copyOf(marks);
    if (end - start != text.length()) {
      throw new IllegalArgumentException(
          "text must be as long as the span (got: " + text.length() + ", " + (end - start) + ")");
    }
  }
}
