package org.dossier.article;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A facet value that an article has, and the mentions that earned it.
///
/// `salience` is in [0,1]: how much the article is about it. `evidence` holds every mention in the
/// order of the text; a value that a person assigned has none in the text but the rule `given`.
public record Annotation(FacetValue value, double salience, List<Mention> evidence) {
  public Annotation {
    requireNonNull(value);
    evidence = List.copyOf(evidence);
    if (!(salience >= 0 && salience <= 1)) {
      throw new IllegalArgumentException("salience must be in 0..1 (got: " + salience + ")");
    }
  }

  /// How often the article names the value.
  public int mentions() {
    return evidence.size();
  }
}
