package org.dossier.annotate.learned;

import java.util.List;

/// Port: proposes which spans of a text are names. The perceptron that comes along is one; a
/// network that a user brings would be another.
///
/// Implementations are immutable, or behave as if they were: many threads ask at once.
public interface SpanProposer {
  /// Proposes nothing: the rules are alone.
  SpanProposer NONE =
      new SpanProposer() {
        @Override
        public List<Proposal> propose(Sight sight) {
          return List.of();
        }

        @Override
        public String fingerprint() {
          return "none";
        }
      };

  /// Spans in the order of the text, without overlap.
  List<Proposal> propose(Sight sight);

  /// Differs when the same text may get other proposals.
  String fingerprint();
}
