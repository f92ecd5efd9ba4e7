package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Proposal;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Spans that may be names of organizations that no table has: by their shape, and what a
/// recogniser proposes with enough of a margin. The less a span looks like a body, the surer it
/// must be.
final class NameCandidates {
  private static final double HEADED = 20;
  private static final double ACRONYM = 30;
  private static final double PLAIN = 100;
  private static final double SINGLE = 70;
  private static final double OVERRULES = 30;

  /// A span of tokens and the rule that found it.
  record Candidate(int from, int to, String rule) {}

  private final Reading reading;
  private final Tokens tokens;
  private final boolean[] used;
  private final List<Candidate> found = new ArrayList<>();

  private NameCandidates(Reading reading, boolean[] closed) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.used = closed.clone();
  }

  /// The candidates in the order of the text, without overlap. `closed` are tokens that name
  /// something else.
  static List<Candidate> of(
      Reading reading, boolean[] closed, List<Span> shaped, Proposals proposals) {
    NameCandidates candidates = new NameCandidates(reading, closed);
    for (Proposal proposal : proposals.of(EntityType.ORGANIZATION, 0)) {
      boolean overlaps =
          shaped.stream().anyMatch(s -> s.start() < proposal.to() && proposal.from() < s.end());
      // The "High Court" that is proposed may be the end of the "Delhi High Court".
      if (shaped.stream().anyMatch(s -> s.start() < proposal.from() && s.end() == proposal.to())) {
        continue;
      }
      double wanted = candidates.wanted(proposal.from(), proposal.to());
      if (proposal.margin() >= (overlaps ? Math.max(wanted, OVERRULES) : wanted)) {
        Span span = new Span(proposal.from(), proposal.to());
        String rule =
            shaped.contains(span) ? OrganizationGroups.PATTERN : OrganizationGroups.LEARNED;
        candidates.add(NameEdges.trim(reading, span), rule);
      }
    }
    for (Span span : shaped) {
      candidates.add(span, OrganizationGroups.PATTERN);
    }
    candidates.found.sort(Comparator.comparingInt(Candidate::from));
    return candidates.found;
  }

  /// The margin from which on the proposed span is believed.
  private double wanted(int from, int to) {
    if (tokens.is(from, Tokens.SHOUTED)) {
      return Double.POSITIVE_INFINITY;
    }
    if (to - from == 1) {
      return wantedAlone(from);
    }
    for (int i = from; i < to; i++) {
      if (tokens.capital(i) && reading.has(i, bits(HEAD, LEGAL, HEAD_OF))) {
        return HEADED;
      }
    }
    // Names of people that the rules for people did not take.
    boolean person = reading.has(from, bits(GIVEN, TITLE)) || reading.has(to - 1, FAMILY);
    return person ? Double.POSITIVE_INFINITY : PLAIN;
  }

  private double wantedAlone(int i) {
    boolean acronym =
        tokens.is(i, Tokens.ALL_CAPS)
            && tokens.length(i) >= 2
            && tokens.length(i) <= 6
            && !reading.has(i, bits(NO_ACRONYM, COMMON));
    // "the treaty (NPT)", "Quiet Waters Agreement (QWA)"
    if (tokens.isWord(i, i - 1, Words.OPEN)
        && tokens.together(i, i - 2)
        && (!tokens.capital(i - 2) || reading.has(i - 2, NOT_BODY))) {
      return Double.POSITIVE_INFINITY;
    }
    if (acronym) {
      return ACRONYM;
    }
    boolean other = reading.has(i, bits(GIVEN, FAMILY, COMMON, CITY, STATE, COUNTRY, DEMONYM));
    return other || tokens.length(i) < 3 ? Double.POSITIVE_INFINITY : SINGLE;
  }

  private void add(@Nullable Span span, String rule) {
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
