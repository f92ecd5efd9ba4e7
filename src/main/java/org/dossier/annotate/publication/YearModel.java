package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.Mention;

/// How likely each year is by the words of an article, as learned from other articles with dates.
///
/// To add one: learn from the collection's dated articles, answer one number in (0,1] a year from
/// 1900 to today's, and pass it to [PublicationDating]. It must be pure and safe for many threads.
public interface YearModel {
  /// Knows nothing of words.
  YearModel NONE =
      (article, today) -> {
        double[] prior = YearPrior.of(today);
        return new Opinion() {
          @Override
          public double[] years() {
            return prior;
          }

          @Override
          public List<Mention> evidence(int year, int most) {
            return List.of();
          }
        };
      };

  /// What the model makes of the words of an article.
  Opinion of(Article article, LocalDate today);

  /// One model's opinion of one article.
  interface Opinion {
    /// One number in (0,1] for each year from 1900 to that of today; not to be changed.
    double[] years();

    /// The words of the body that speak most for a year, each once, at most that many.
    List<Mention> evidence(int year, int most);
  }
}
