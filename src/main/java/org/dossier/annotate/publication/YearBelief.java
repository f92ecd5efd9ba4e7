package org.dossier.annotate.publication;

import java.util.List;

/// What all clues together say of the year of an article: each year's probability.
final class YearBelief {
  // Clues are not independent of each other: taken at full weight they are too sure together.
  private static final double WEIGHT = 0.85;
  private final double[] probability;

  private YearBelief(double[] probability) {
    this.probability = probability;
  }

  /// `prior`: how likely each year is but for the clues, above 0, in the order of [YearShapes].
  static YearBelief of(List<YearClue> clues, double[] prior) {
    double[] log = new double[prior.length];
    for (int i = 0; i < log.length; i++) {
      log[i] = Math.log(prior[i]);
    }
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
