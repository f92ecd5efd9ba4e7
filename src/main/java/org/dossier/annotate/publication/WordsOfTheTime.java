package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.article.Mention;

/// What [YearWords] make of one article.
final class WordsOfTheTime implements YearModel.Opinion {
  static final String RULE = "words of the time";

  // A word that is half as frequent again as in other years.
  private static final double SPEAKS = 0.4;

  // Of words that speak as strongly a whole name comes before its parts.
  private static final Comparator<Witness> STRONGEST_FIRST =
      Comparator.comparingDouble(Witness::weight)
          .thenComparingInt(w -> w.place.end() - w.place.start())
          .reversed();

  private final double[] years;
  private final WordSlots slots;
  private final YearWords words;
  private final String body;

  /// `years` is not copied and must not change any more.
  WordsOfTheTime(double[] years, WordSlots slots, YearWords words, String body) {
    this.years = years;
    this.slots = slots;
    this.words = words;
    this.body = body;
  }

  @Override
  public double[] years() {
    return years;
  }

  private record Witness(WordSlots.Place place, double weight) {
    boolean overlaps(Witness other) {
      return place.start() < other.place.end() && other.place.start() < place.end();
    }
  }

  @Override
  public List<Mention> evidence(int year, int most) {
    List<Witness> strongest =
        slots.places().stream()
            .map(place -> new Witness(place, words.witness(place.slot(), year)))
            .filter(witness -> witness.weight > SPEAKS)
            .sorted(STRONGEST_FIRST)
            .toList();
    List<Witness> chosen = new ArrayList<>();
    for (Witness witness : strongest) {
      if (chosen.size() < most && chosen.stream().noneMatch(witness::overlaps)) {
        chosen.add(witness);
      }
    }
    return chosen.stream()
        .map(w -> Mention.inBody(body, w.place.start(), w.place.end(), RULE))
        .toList();
  }
}
