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

  /// The name without a country, the kind of organization, and the codes of the countries of which
  /// the name alone can mean the body; no codes for all.
  record Body(String name, String kind, Set<String> countries) {
    /// Whether the words alone can mean this body of the country.
    boolean isMeantIn(Country country) {
      return countries.isEmpty() || countries.contains(country.code()) != countries.contains("!");
    }

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
  private final HashIndex hashes = new HashIndex(512);

  private GenericBodies() {}

  static GenericBodies load(Tables tables) {
    GenericBodies bodies = new GenericBodies();
    for (String line : tables.lines("generic-bodies.tsv")) {
      String[] fields = line.split("\t", -1);
      Body body = new Body(fields[0], fields[1], codes(fields.length > 3 ? fields[3] : ""));
      for (String words : fields[2].split("\\|")) {
        bodies.byWords.put(words, body);
        bodies.hashes.put(Fold.hash(words), 1);
      }
    }
    return bodies;
  }

  private static Set<String> codes(String field) {
    return field.isEmpty() ? Set.of() : Set.of(field.split("\\|"));
  }

  /// The body that the tokens from `from` up to, not including, `to` say; null when they say none.
  @Nullable Body said(Tokens tokens, int from, int to) {
    long hash = Fold.hash(tokens.text, tokens.start[from], tokens.end[to - 1]);
    return hashes.get(hash) == 0 ? null : byWords.get(tokens.folded(from, to));
  }
}
