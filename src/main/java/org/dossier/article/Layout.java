package org.dossier.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which parts of a body are not running text.
///
/// `headline` is the span that repeats the title, null where the body does not hold it. `furniture`
/// are the spans that belong to the page, not to the article ("Share this", "Read more"), in order
/// and without overlap: they stay in the body, so that offsets hold and nothing is lost, but they
/// are not searched, not shown in passages and not annotated.
public record Layout(@Nullable Span headline, List<Span> furniture) {
  /// All of the body is running text.
  public static final Layout PLAIN = new Layout(null, List.of());

  public Layout {
    furniture = List.copyOf(furniture);
    for (int i = 1; i < furniture.size(); i++) {
      if (furniture.get(i).start() < furniture.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "furniture must be in order without overlap (got: " + furniture + ")");
      }
    }
  }

  /// Whether any of the furniture shares a code unit with the span.
  public boolean isFurniture(Span span) {
    return furniture.stream().anyMatch(span::overlaps);
  }
}
