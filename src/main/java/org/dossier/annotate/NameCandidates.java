package org.dossier.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Proposal;
import org.dossier.article.Span;

/// Spans that may be names of organizations that no table has: by their shape, and what a recogniser
/// proposes with enough of a margin.
final class NameCandidates {
  private static final double MARGIN = Double.parseDouble(System.getProperty("to", "30"));
  private static final double PREFER = Double.parseDouble(System.getProperty("tpref", "35"));
  private static final double DENY = Double.parseDouble(System.getProperty("tdeny", "30"));

  /// A span of tokens and the rule that found it.
  record Candidate(int from, int to, String rule) {}

  private NameCandidates() {}

  /// The candidates in the order of the text, without overlap. `closed` are tokens that name
  /// something else.
  static List<Candidate> of(
      Reading reading, boolean[] closed, List<Span> shaped, Proposals proposals) {
    List<Candidate> found = new ArrayList<>();
    boolean[] used = closed.clone();
    for (Proposal proposal : proposals.of(EntityType.ORGANIZATION, Math.min(MARGIN, PREFER))) {
      Span span = new Span(proposal.from(), proposal.to());
      boolean overlaps = shaped.stream().anyMatch(s -> overlap(s, span));
      if (proposal.margin() >= (overlaps ? PREFER : MARGIN)) {
        add(found, used, NameEdges.trim(reading, span), OrganizationGroups.LEARNED);
      }
    }
    for (Span span : shaped) {
      if (!proposals.deny(EntityType.ORGANIZATION, span.end() - 1, DENY)) {
        add(found, used, span, OrganizationGroups.PATTERN);
      }
    }
    found.sort(Comparator.comparingInt(Candidate::from));
    return found;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static void add(
      List<Candidate> found, boolean[] used, @org.jspecify.annotations.Nullable Span span, String rule) {
    if (span == null) {
      return;
    }
    for (int i = span.start(); i < span.end(); i++) {
      if (used[i]) {
        return;
      }
    }
    for (int i = span.start(); i < span.end(); i++) {
      used[i] = true;
    }
    found.add(new Candidate(span.start(), span.end(), rule));
  }
}
