package org.dossier.annotate;

import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// A mention of a place, and the country that it stands for as far as the text tells.
///
/// `unsure`: the name may stand for something else, and what follows decides. `part`: as in
/// [Claim].
record CountryMention(
    Country country,
    int from,
    int to,
    Sense.PlaceKind kind,
    String rule,
    double weight,
    boolean unsure,
    @Nullable Span part) {

  CountryMention(
      Country country,
      int from,
      int to,
      Sense.PlaceKind kind,
      String rule,
      double weight,
      boolean unsure) {
    this(country, from, to, kind, rule, weight, unsure, null);
  }

  /// The least weight of a mention by which alone an article gets a country.
  static final double STRONG = 0.5;

  boolean isStrong() {
    return weight >= STRONG;
  }

  CountryMention of(Country other) {
    return new CountryMention(other, from, to, kind, rule, weight, false, part);
  }

  CountryMention inside(Span stretch) {
    return new CountryMention(country, from, to, kind, rule, weight, unsure, stretch);
  }

  CountryMention sure() {
    return new CountryMention(country, from, to, kind, rule, weight, false, part);
  }

  Claim claim() {
    return new Claim(country.value(), from, to, rule, weight, part);
  }
}
