package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.Arrays;
import org.dossier.article.Article;

/// How well each year fits the words of an article, as learned from other articles with dates.
///
/// To add one: learn from the collection's dated articles, answer one number in (0,1] a year from
/// 1900 to today's, and pass it to [PublicationDating]. It must be pure and safe for many threads.
public interface YearModel {
  /// No opinion: every year fits.
  YearModel NONE =
      (article, today) -> {
        double[] fit = new double[today.getYear() - YearShapes.FIRST + 1];
        Arrays.fill(fit, 1);
        return fit;
      };

  /// One number in (0,1] for each year from 1900 to that of `today`.
  double[] fit(Article article, LocalDate today);
}
