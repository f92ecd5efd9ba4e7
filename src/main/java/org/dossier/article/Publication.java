package org.dossier.article;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// When an article was published, how that is known and how sure it is.
///
/// `confidence` is in [0,1]; `evidence` may be empty for a date that metadata states.
public record Publication(
    PartialDate date, Basis basis, double confidence, List<Mention> evidence) {

  /// Where a date comes from: metadata or a dateline state it, or it was inferred from the text.
  public enum Basis {
    STATED,
    INFERRED
  }

  public Publication {
    requireNonNull(date);
    requireNonNull(basis);
    evidence = List.copyOf(evidence);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in 0..1 (got: " + confidence + ")");
    }
  }

  /// A date that metadata states.
  public static Publication stated(PartialDate date) {
    return new Publication(date, Basis.STATED, 1, List.of());
  }
}
