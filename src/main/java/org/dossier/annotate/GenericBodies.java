package org.dossier.annotate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bodies that every state has, by the ways of saying them: "Foreign Ministry". With its country
/// one becomes an organization: "Ministry of Foreign Affairs of Iran".
final class GenericBodies {
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "AE", "BS", "CD", "CF", "CG", "CZ", "DO", "FK", "GB", "GM", "KM", "MH", "MV", "NL", "PH",
          "SB", "SC", "US", "VI", "KY");

  /// The name without a country, and the kind of organization.
  record Body(String name, String kind) {
    /// Whether the words alone say too little: "Parliament", "the Army".
    boolean needsCountry() {
      return name.indexOf(' ') < 0 || kind.equals("military") || kind.equals("police");
    }

    /// Whether the words alone, with a capital, mean the body of the country that is spoken of.
    boolean isMeantAlone() {
      return kind.equals("legislature") || name.equals("Cabinet");
    }

    String of(Country country) {
      String article = WITH_ARTICLE.contains(country.code()) ? "the " : "";
      return name + " of " + article + country.name();
    }
  }

  private final Map<String, Body> byWords = new HashMap<>();

  private GenericBodies() {}

  static GenericBodies load(Tables tables) {
    GenericBodies bodies = new GenericBodies();
    for (String line : tables.lines("generic-bodies.tsv")) {
      String[] fields = line.split("\t", -1);
      Body body = new Body(fields[0], fields[1]);
      for (String words : fields[2].split("\\|")) {
        bodies.byWords.put(words, body);
      }
    }
    return bodies;
  }

  /// The body that the folded words say; null when they say none.
  @Nullable Body said(String words) {
    return byWords.get(words);
  }
}
