package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dossier.article.FacetValue;

/// How many of the matching articles have each value of a facet. Counts are of articles, exact.
///
/// A facet that is filtered by "any of" is counted as if that filter were not there, so that its
/// other choices stay visible. `distinct` is how many values have a count above 0, `missing` how
/// many of the articles have no value.
public record FacetCounts(List<Count> values, int distinct, long missing) {

  /// One value with its count. `selected` tells whether a filter of the request names it; only
  /// selected values may have a count of 0.
  public record Count(FacetValue value, long count, boolean selected) {
    public Count {
      requireNonNull(value);
    }
  }

  public FacetCounts {
    values = List.copyOf(values);
  }
}
