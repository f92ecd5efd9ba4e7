package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.List;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Proposal;

/// Tells of the long forms of acronyms that a text introduces which are names of bodies.
record LongForms(Reading reading, Proposals proposals, People people) {
  private static final double PROPOSED = 30;

  /// Whether it is a body's: by a word that bodies are called by, or because the recogniser takes
  /// it or its acronym for one. Else it is a law, a programme, a person with initials.
  boolean isBody(Acronyms.Definition definition) {
    int last = definition.to() - 1;
    if (reading.has(last, bits(HEAD, LEGAL))) {
      return true;
    }
    boolean person = false;
    boolean headed = reading.has(definition.from(), HEAD_OF);
    for (int i = definition.from(); i < definition.to(); i++) {
      person |= people.isInFullName(i);
      headed |= reading.tokens.capital(i) && reading.has(i, bits(HEAD, LEGAL));
    }
    return !person && (headed || isProposed(definition.from()) || isProposed(definition.at()));
  }

  private boolean isProposed(int i) {
    Proposal proposal = proposals.covering(i);
    return proposal != null
        && proposal.type() == EntityType.ORGANIZATION
        && proposal.margin() >= PROPOSED;
  }

  /// Whether two names begin alike and share at least half of their words, plurals aside.
  static boolean isLike(String canonical, String label) {
    List<String> wanted = List.of(Fold.fold(canonical).split(" "));
    List<String> given = List.of(Fold.fold(label).split(" "));
    long shared =
        given.stream()
            .filter(w -> wanted.stream().anyMatch(x -> x.startsWith(w) || w.startsWith(x)))
            .count();
    return wanted.getFirst().equals(given.getFirst()) && shared * 2 >= wanted.size();
  }
}
