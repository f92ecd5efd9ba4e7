package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.List;
import org.dossier.article.Article;
import org.jspecify.annotations.Nullable;

/// The words of an article and the years that they name, read once, when they are first asked for,
/// for all that tells of its publication. Not for use by several threads.
public final class ArticleWords {
  private static final int AHEAD = 5;

  private final Article article;
  private final LocalDate today;
  private @Nullable TextWords running;
  private @Nullable List<YearInText> years;

  /// Of an article that is read on that day.
  public ArticleWords(Article article, LocalDate today) {
    this.article = article;
    this.today = today;
  }

  /// The article.
  public Article article() {
    return article;
  }

  LocalDate today() {
    return today;
  }

  /// The words of the body without its furniture.
  TextWords running() {
    if (running == null) {
      running = TextWords.of(article);
    }
    return running;
  }

  /// The words of the body with its furniture.
  TextWords all() {
    return article.layout().furniture().isEmpty() ? running() : TextWords.of(article.body());
  }

  /// The latest year that a text of today may name.
  int latestYear() {
    return today.getYear() + AHEAD;
  }

  /// The years that the running words name.
  List<YearInText> years() {
    if (years == null) {
      years = YearInText.in(running(), latestYear());
    }
    return years;
  }
}
