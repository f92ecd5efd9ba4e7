package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.Mention;

/// How well each year fits the words of an article, as learned from other articles with dates.
///
/// To add one: learn from the collection's dated articles, answer one number in (0,1] a year from
/// 1900 to today's, and pass it to [PublicationDating]. It must be pure and safe for many threads.
public interface YearModel {
  /// No opinion: every year fits.
  YearModel NONE = (article, today) -> Opinion.of(1, today);

  /// What the model makes of the words of an article.
  Opinion of(Article article, LocalDate today);

  /// One model's opinion of one article.
  interface Opinion {
    /// One number in (0,1] for each year from 1900 to that of today; not to be changed.
    double[] fit();

    /// The words of the body that speak most for a year, each once, at most that many.
    List<Mention> evidence(int year, int most);

    /// The opinion that every year fits as well, by no words.
    static Opinion of(double same, LocalDate today) {
      double[] fit = new double[today.getYear() - YearShapes.FIRST + 1];
      Arrays.fill(fit, same);
      return new Opinion() {
        @Override
        public double[] fit() {
          return fit;
        }

        @Override
        public List<Mention> evidence(int year, int most) {
          return List.of();
        }
      };
    }
  }
}
