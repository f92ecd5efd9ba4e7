package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossier.article.Mention;

/// What the years that a text names tell of the year of the text.
///
/// The latest year that the text does not look ahead to bounds it from below, the first that it
/// looks ahead to from above. How much depends on how the year is named: a full date is mostly of
/// the same year, "was sold in November 2022" mostly of the year before, "in 2022" says little. The
/// table gives for each way the share of dated articles that were published four years before the
/// year up to eight years after it.
final class NamedYearClues {
  private static final int FIRST_OFFSET = -4;
  private static final Map<String, double[]> OFFSETS = load();

  private NamedYearClues() {}

  static List<YearClue> clues(TextWords words, List<YearInText> years, YearShapes shapes) {
    Optional<YearInText> latest =
        years.stream()
            .filter(isNamed().and(isAhead().negate()))
            .filter(y -> y.year() <= shapes.last())
            .max(
                Comparator.comparingInt(YearInText::year)
                    .thenComparing(YearInText::kind, Comparator.reverseOrder()));
    int from = latest.map(YearInText::year).orElse(YearShapes.FIRST);
    List<YearClue> clues = new ArrayList<>();
    latest.ifPresent(y -> clues.add(clue(words, y, "latest year", shapes)));
    years.stream()
        .filter(isNamed().and(isAhead()).and(y -> y.year() >= from))
        .min(Comparator.comparingInt(YearInText::year))
        .ifPresent(y -> clues.add(clue(words, y, "year ahead", shapes)));
    years.stream()
        .filter(y -> y.kind() == YearInText.Kind.COPYRIGHT)
        .max(Comparator.comparingInt(YearInText::year))
        .ifPresent(y ->
            clues.add(
                new YearClue(
                    mention(words, y, "copyright"), shapes.within(0, y.year() + 1.0, 0.05))));
    return clues;
  }

  private static Predicate<YearInText> isNamed() {
    return y -> y.kind() != YearInText.Kind.COPYRIGHT;
  }

  private static Predicate<YearInText> isAhead() {
    return y ->
        y.kind() == YearInText.Kind.LIMIT
            || (y.mood() == YearContext.Mood.AHEAD && y.kind() != YearInText.Kind.FULL_DATE);
  }

  private static YearClue clue(TextWords words, YearInText year, String rule, YearShapes shapes) {
    double[] offsets = OFFSETS.get(year.kind() + " " + year.mood());
    if (offsets == null) {
      throw new IllegalStateException(
          "year-offsets.tsv must have " + year.kind() + " " + year.mood());
    }
    return new YearClue(
        mention(words, year, rule), shapes.around(year.year(), FIRST_OFFSET, offsets));
  }

  private static Mention mention(TextWords words, YearInText year, String rule) {
    return Mention.inBody(words.text(), year.start(), year.end(), rule);
  }

  private static Map<String, double[]> load() {
    Map<String, double[]> offsets = new HashMap<>();
    for (List<String> row : FactLines.rows("year-offsets.tsv", 3)) {
      String[] shares = row.get(2).split(" ");
      double[] values = new double[shares.length];
      for (int i = 0; i < shares.length; i++) {
        values[i] = Double.parseDouble(shares[i]);
      }
      offsets.put(row.get(0) + " " + row.get(1), values);
    }
    return Map.copyOf(offsets);
  }
}
