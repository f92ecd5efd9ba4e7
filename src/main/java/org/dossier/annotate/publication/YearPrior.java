package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.Arrays;

/// How likely an article is of each year before anything is known of it: the years of the web are
/// equally likely and the earlier ones less so, and the running year counts as far as it has
/// passed.
final class YearPrior {
  private static final double OLD = 0.15;
  private static final double OLDER_WEB = 0.5;

  private YearPrior() {}

  /// The probability of each year from 1900 to that of `today`.
  static double[] of(LocalDate today) {
    double[] prior = new double[today.getYear() - YearShapes.FIRST + 1];
    for (int i = 0; i < prior.length; i++) {
      int year = i + YearShapes.FIRST;
      prior[i] = year < 1990 ? OLD : year < 2005 ? OLDER_WEB : 1;
    }
    prior[prior.length - 1] *= today.getDayOfYear() / (double) today.lengthOfYear();
    double sum = Arrays.stream(prior).sum();
    Arrays.setAll(prior, i -> prior[i] / sum);
    return prior;
  }
}
