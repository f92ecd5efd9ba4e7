package org.dossier.annotate;

import java.util.Arrays;
import org.dossier.article.Mention;

/// Words that tell when an article was written, and how well each year fits them.
///
/// `fit` is in the order of [YearShapes], one number in (0,1] a year.
record YearClue(Mention evidence, double[] fit) {

  /// How much this speaks for a year: the share of the fit of the years since 1990 that it does not
  /// leave to the others, negative where it speaks against it.
  double narrowness(int year) {
    double mean = Arrays.stream(fit, 1990 - YearShapes.FIRST, fit.length).average().orElse(1);
    return fit[year - YearShapes.FIRST] - mean;
  }
}
