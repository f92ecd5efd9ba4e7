package org.dossier.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.article.Article;
import org.jspecify.annotations.Nullable;

/// The countries that a text speaks of.
final class Countries {
  private static final double MAIN = 0.25;
  private static final double RIVAL = 0.6;

  private final List<CountryMention> mentions;
  private final Map<String, Double> scores = new HashMap<>();
  private final Set<String> strong = new HashSet<>();
  private final Map<String, Country> byCode;

  private Countries(List<CountryMention> mentions, Tokens tokens, Map<String, Country> byCode) {
    this.mentions = mentions;
    this.byCode = byCode;
    for (CountryMention mention : mentions) {
      String code = mention.country().code();
      double place = Salience.ofSentence(tokens.sentence[mention.from()]);
      scores.merge(code, mention.weight() * place, Double::sum);
      if (mention.isStrong()) {
        strong.add(code);
      }
    }
  }

  static Countries in(
      Article article,
      Reading reading,
      People people,
      boolean sports,
      Map<String, Country> byCode,
      ForeignNames foreign) {
    List<CountryMention> places = PlaceMentions.in(reading, people, sports, byCode);
    List<CountryMention> english = Ambiguity.resolve(reading, places, byCode);
    return new Countries(foreign.join(article, reading, people, english), reading.tokens, byCode);
  }

  /// A claim for each mention of a country that has at least one strong mention.
  List<Claim> claims() {
    return mentions.stream()
        .filter(m -> strong.contains(m.country().code()))
        .map(CountryMention::claim)
        .toList();
  }

  /// The country that the text speaks of most; null when it speaks of none.
  @Nullable Country main() {
    return strong.stream()
        .max((a, b) ->
            Double.compare(score(a), score(b)) != 0
                ? Double.compare(score(a), score(b))
                : b.compareTo(a))
        .map(byCode::get)
        .orElse(null);
  }

  /// The main country where no other comes near it; null when one does.
  @Nullable Country dominant() {
    Country main = main();
    if (main == null) {
      return null;
    }
    double rival =
        strong.stream()
            .filter(c -> !c.equals(main.code()))
            .mapToDouble(this::score)
            .max()
            .orElse(0);
    return rival <= RIVAL * score(main.code()) ? main : null;
  }

  /// Whether the text speaks of the country, and not just in passing.
  boolean isAmongMain(String code) {
    Country main = main();
    return main != null && strong.contains(code) && score(code) >= MAIN * score(main.code());
  }

  boolean has(String code) {
    return strong.contains(code);
  }

  private double score(String code) {
    return scores.getOrDefault(code, 0.0);
  }
}
