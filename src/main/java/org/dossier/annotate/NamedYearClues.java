package org.dossier.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.Mention;

/// What the latest year that a text names tells of the year of the text.
///
/// It depends on how it is named: a full date is mostly of the same year, "November 2022" mostly of
/// the year before, "in 2022" says little, "the 2024 election" looks ahead as often as not. The
/// table gives for each way the share of dated articles that were published four years before the
/// year up to eight years after it.
final class NamedYearClues {
  private static final int FIRST_OFFSET = -4;
  private static final Map<YearInText.Kind, double[]> OFFSETS = load();

  private NamedYearClues() {}

  static List<YearClue> clues(TextWords words, List<YearInText> years, YearShapes shapes) {
    List<YearClue> clues = new ArrayList<>();
    years.stream()
        .filter(y -> OFFSETS.containsKey(y.kind()) && y.year() <= shapes.last())
        .max(Comparator.comparingInt(YearInText::year)
            .thenComparing(y -> -y.kind().ordinal()))
        .ifPresent(y -> clues.add(
            new YearClue(
                mention(words, y, "latest year"),
                shapes.around(y.year(), FIRST_OFFSET, OFFSETS.get(y.kind())))));
    years.stream()
        .filter(y -> y.kind() == YearInText.Kind.COPYRIGHT)
        .max(Comparator.comparingInt(YearInText::year))
        .ifPresent(y -> clues.add(
            new YearClue(mention(words, y, "copyright"), shapes.within(0, y.year() + 1, 0.05))));
    return clues;
  }

  private static Mention mention(TextWords words, YearInText year, String rule) {
    return Mention.inBody(words.text(), year.start(), year.end(), rule);
  }

  private static Map<YearInText.Kind, double[]> load() {
    Map<YearInText.Kind, double[]> offsets = new EnumMap<>(YearInText.Kind.class);
    for (List<String> row : FactLines.rows("year-offsets.tsv", 2)) {
      String[] shares = row.get(1).split(" ");
      double[] values = new double[shares.length];
      for (int i = 0; i < shares.length; i++) {
        values[i] = Double.parseDouble(shares[i]);
      }
      offsets.put(YearInText.Kind.valueOf(row.get(0)), values);
    }
    return offsets;
  }
}
