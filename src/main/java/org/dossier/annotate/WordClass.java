package org.dossier.annotate;

import java.util.Arrays;
import java.util.Locale;

/// What the lexicon knows of a word. A word may be of several classes.
enum WordClass {
  GIVEN(0),
  FAMILY(1),
  COMMON(2),
  MONTH(3),
  DAY(4),
  TITLE(5),
  ROLE(6),
  SAY(7),
  LEGAL(8),
  HEAD(9),
  HEAD_OF(10),
  CONNECTOR(11),
  PARTICLE(12),
  TREATY(13),
  GEOGRAPHY(14),
  STATE(15),
  NO_ACRONYM(16),
  PARTY_CUE(17),
  SPORT(18),
  ARTICLE_WORD(19),
  FAMILY_FIRST(20),
  NOT_BODY(21),
  BAD_ALONE(22),
  ROLE_OF(23),
  NOT_NAME(24),
  COUNTRY(25),
  DEMONYM(26),
  CITY(27);

  final int bit;

  WordClass(int place) {
    bit = 1 << place;
  }

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
    int bits = 0;
    for (WordClass wordClass : classes) {
      bits |= wordClass.bit;
    }
    return bits;
  }
}
