package org.dossier.article;

import static java.util.Objects.requireNonNull;

/// A canonical value of a facet: its id (`IR`, `islamic-revolutionary-guard-corps`, `2023`) and the
/// label that people read.
public record FacetValue(String id, String label) {
  public FacetValue {
    requireNonNull(label);
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank (got: `" + id + "`)");
    }
  }
}
