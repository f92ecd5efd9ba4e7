package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What became of the near-copies where each story is shown once.
///
/// - `total`: how many stories match, exact: articles that are no near-copies of each other.
/// - `copies`: for each hit, in order, the other matching articles of its story.
public record Stories(long total, List<Copies> copies) {
  /// The most copies that are listed with a hit.
  public static final int MAX_LISTED = 10;

  public Stories {
    copies = List.copyOf(copies);
  }

  /// How many articles stand behind one hit, exact, and the first of them in the order of the
  /// search.
  public record Copies(int count, List<ArticleSummary> articles) {
    public static final Copies NONE = new Copies(0, List.of());

    public Copies {
      requireNonNull(articles);
      articles = List.copyOf(articles);
      if (articles.size() > count) {
        throw new IllegalArgumentException(
            "count must be at least that of the articles (got: "
                + count
                + ", "
                + articles.size()
                + ")");
      }
    }
  }
}
