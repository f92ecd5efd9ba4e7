package org.dossier.annotate.learned;

/// The tokens from `from` up to, not including, `to` look like one name of that type.
///
/// `margin` (0 or more) is by how much the proposer prefers this to its second choice at the token
/// where it is least sure; the scale is the proposer's own.
public record Proposal(EntityType type, int from, int to, double margin) {
  public Proposal {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("a name has a token (got: " + from + " to " + to + ")");
    }
  }
}
