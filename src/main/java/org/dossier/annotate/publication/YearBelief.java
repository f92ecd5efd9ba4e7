package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.List;

/// What all clues together say of the year of an article: each year's probability.
///
/// Before any clue, the years of the web are equally likely and the earlier ones less so, and the
/// running year counts as far as it has passed.
final class YearBelief {
  private static final double OLD = 0.15;
  private static final double OLDER_WEB = 0.5;
  // Clues are not independent of each other: taken at full weight they are too sure together.
  private static final double WEIGHT = 0.85;
  private final double[] probability;

  private YearBelief(double[] probability) {
    this.probability = probability;
  }

  static YearBelief of(List<YearClue> clues, double[] prior, LocalDate today) {
    double[] log = new double[today.getYear() - YearShapes.FIRST + 1];
    for (int i = 0; i < log.length; i++) {
      int year = i + YearShapes.FIRST;
      log[i] = Math.log(prior[i] * (year < 1990 ? OLD : year < 2005 ? OLDER_WEB : 1));
    }
    log[log.length - 1] += Math.log(today.getDayOfYear() / (double) today.lengthOfYear());
    for (YearClue clue : clues) {
      for (int i = 0; i < log.length; i++) {
        log[i] += WEIGHT * Math.log(clue.fit(i + YearShapes.FIRST));
      }
    }
    double max = Double.NEGATIVE_INFINITY;
    for (double v : log) {
      max = Math.max(max, v);
    }
    double sum = 0;
    for (int i = 0; i < log.length; i++) {
      log[i] = Math.exp(log[i] - max);
      sum += log[i];
    }
    for (int i = 0; i < log.length; i++) {
      log[i] /= sum;
    }
    return new YearBelief(log);
  }

  int best() {
    int best = 0;
    for (int i = 1; i < probability.length; i++) {
      best = probability[i] > probability[best] ? i : best;
    }
    return best + YearShapes.FIRST;
  }

  double of(int year) {
    return probability[year - YearShapes.FIRST];
  }
}
