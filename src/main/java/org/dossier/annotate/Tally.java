package org.dossier.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.Annotation;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;

/// Adds up the claims for each value of one facet: its evidence in the order of the text, and its
/// salience as a share of the highest score.
final class Tally {
  private static final String GIVEN = "given";
  private static final Comparator<Mention> ORDER =
      Comparator.comparing(Mention::part).thenComparingInt(Mention::start);

  private static final class Value {
    final FacetValue value;
    final List<Mention> mentions = new ArrayList<>();
    double score;

    Value(FacetValue value) {
      this.value = value;
    }
  }

  private final Map<String, Value> values = new LinkedHashMap<>();

  private Value of(FacetValue value) {
    return values.computeIfAbsent(value.id(), id -> new Value(value));
  }

  void add(List<Claim> claims, ArticleText text, Tokens tokens) {
    for (Claim claim : claims) {
      Value value = of(claim.value());
      value.mentions.add(text.mention(tokens, claim));
      value.score += claim.weight() * Salience.ofSentence(tokens.sentence[claim.from()]);
    }
  }

  /// A value that a person assigned counts as much as the most salient one found.
  void addGiven(FacetValue given) {
    double highest = highest();
    Value value = of(given);
    value.mentions.add(new Mention(Mention.Part.TITLE, 0, 0, "", GIVEN));
    value.score = Math.max(value.score, Math.max(highest, 1));
  }

  private double highest() {
    return values.values().stream().mapToDouble(v -> v.score).max().orElse(0);
  }

  /// The annotations, the most salient first, then in the order of the text.
  List<Annotation> annotations() {
    double highest = highest();
    return values.values().stream()
        .sorted(Comparator.comparingDouble((Value v) -> -v.score))
        .map(v ->
            new Annotation(v.value, v.score / highest, v.mentions.stream().sorted(ORDER).toList()))
        .toList();
  }
}
