package org.dossier.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an article comes from, as far as its source states it. `language` is a BCP 47 tag.
public record Origin(
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String language,
    List<String> authors) {
  /// Nothing is stated.
  public static final Origin UNKNOWN = new Origin(null, null, null, List.of());

  public Origin {
    authors = List.copyOf(authors);
  }
}
