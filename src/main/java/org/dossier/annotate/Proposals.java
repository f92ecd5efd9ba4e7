package org.dossier.annotate;

import java.util.ArrayList;
import java.util.List;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Proposal;
import org.jspecify.annotations.Nullable;

/// What a recogniser proposes for one text, by where it stands. The rules decide what counts.
final class Proposals {
  private final List<Proposal> all;
  private final @Nullable Proposal[] covering;

  Proposals(List<Proposal> all, int tokens) {
    this.all = all;
    this.covering = new @Nullable Proposal[tokens];
    for (Proposal proposal : all) {
      for (int i = proposal.from(); i < proposal.to(); i++) {
        covering[i] = proposal;
      }
    }
  }

  /// The proposals of that type of which the recogniser is at least that sure.
  List<Proposal> of(EntityType type, double margin) {
    List<Proposal> some = new ArrayList<>();
    for (Proposal proposal : all) {
      if (proposal.type() == type && proposal.margin() >= margin) {
        some.add(proposal);
      }
    }
    return some;
  }

  /// The proposal that the token is in; null when it is in none.
  @Nullable Proposal covering(int i) {
    return i < covering.length ? covering[i] : null;
  }
}
