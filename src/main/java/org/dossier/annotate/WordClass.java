package org.dossier.annotate;

import java.util.Arrays;
import java.util.Locale;

/// What the lexicon knows of a word. A word may be of several classes.
enum WordClass {
  GIVEN,
  FAMILY,
  COMMON,
  MONTH,
  DAY,
  TITLE,
  ROLE,
  SAY,
  LEGAL,
  HEAD,
  HEAD_OF,
  CONNECTOR,
  PARTICLE,
  TREATY,
  GEOGRAPHY,
  STATE,
  NO_ACRONYM,
  PARTY_CUE,
  SPORT,
  ARTICLE_WORD,
  FAMILY_FIRST,
  NOT_BODY,
  BAD_ALONE,
  ROLE_OF,
  NOT_NAME,
  COUNTRY,
  DEMONYM,
  CITY;

  final int bit = 1 << ordinal();

  /// The class of that name in the resource, such as `party-cue`.
  static WordClass of(String name) {
    String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values())
        .filter(c -> c.name().equals(constant))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no word class (got: " + name + ")"));
  }

  /// The bits of several classes together.
  static int bits(WordClass... classes) {
    return Arrays.stream(classes).mapToInt(c -> c.bit).reduce(0, (a, b) -> a | b);
  }
}
