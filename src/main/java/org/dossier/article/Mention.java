package org.dossier.article;

import static java.util.Objects.requireNonNull;

/// A span of an article's text that names something, and the rule that found it.
///
/// Offsets are UTF-16 code units into the part that `part` tells; `text` is what stands there. What
/// stands in neither part (metadata, a value that a person assigned) has an empty span.
public record Mention(Part part, int start, int end, String text, String rule) {

  /// Which text of the article the offsets count in.
  public enum Part {
    TITLE,
    BODY
  }

  public Mention {
    requireNonNull(part);
    requireNonNull(text);
    requireNonNull(rule);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "mention must have 0 <= start <= end (got: " + start + ".." + end + ")");
    }
  }

  /// A mention in the body, its text cut from there.
  public static Mention inBody(String body, int start, int end, String rule) {
    return new Mention(Part.BODY, start, end, body.substring(start, end), rule);
  }

  public Span span() {
    return new Span(start, end);
  }
}
