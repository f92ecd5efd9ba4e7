package org.dossier.query;

import static java.util.Objects.requireNonNull;

import org.dossier.article.Facet;

/// A facet to count: how many of its values to give, and in which order.
public record FacetRequest(Facet facet, int limit, Sort sort) {
  /// The most values that one answer gives of a facet.
  public static final int MAX_LIMIT = 1000;

  /// By falling count, then label; or by label. Years sort by label from the newest.
  public enum Sort {
    COUNT,
    LABEL
  }

  public FacetRequest {
    requireNonNull(facet);
    requireNonNull(sort);
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be in 0.." + MAX_LIMIT + " (got: " + limit + ")");
    }
  }
}
