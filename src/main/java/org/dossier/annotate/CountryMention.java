package org.dossier.annotate;

/// A mention of a place, and the country that it stands for as far as the text tells.
///
/// `unsure`: the name may stand for something else, and what follows decides.
record CountryMention(
    Country country,
    int from,
    int to,
    Sense.PlaceKind kind,
    String rule,
    double weight,
    boolean unsure) {

  /// The least weight of a mention by which alone an article gets a country.
  static final double STRONG = 0.5;

  boolean isStrong() {
    return weight >= STRONG;
  }

  CountryMention of(Country other) {
    return new CountryMention(other, from, to, kind, rule, weight, false);
  }

  CountryMention sure() {
    return new CountryMention(country, from, to, kind, rule, weight, false);
  }

  Claim claim() {
    return new Claim(country.value(), from, to, rule, weight);
  }
}
