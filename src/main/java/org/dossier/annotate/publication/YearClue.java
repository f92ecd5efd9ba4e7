package org.dossier.annotate.publication;

import java.util.Arrays;
import org.dossier.article.Mention;

/// Words that tell when an article was written, and how well each year fits them.
final class YearClue {
  private final Mention evidence;
  private final double[] fit;

  /// `fit` is in the order of [YearShapes], one number in (0,1] a year; it is not copied and must
  /// not change any more.
  YearClue(Mention evidence, double[] fit) {
    this.evidence = evidence;
    this.fit = fit;
  }

  Mention evidence() {
    return evidence;
  }

  /// How well a year fits, in (0,1].
  double fit(int year) {
    return fit[year - YearShapes.FIRST];
  }

  /// How much this speaks for a year: how far its fit is above the mean of the years since 1990,
  /// negative where it speaks against it.
  double narrowness(int year) {
    return fit(year) - Arrays.stream(fit, 1990 - YearShapes.FIRST, fit.length).average().orElse(1);
  }
}
