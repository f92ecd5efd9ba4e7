package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;

/// Finds the years that an article speaks of.
///
/// A year is four digits from 1900 to five years ahead of today that are no amount, flight number
/// or decade (rule `year`), both ends of `2015-16`, and what "two years later" makes of the one
/// year named before it in the same sentence (rule `relative`). Salience is the share of mentions
/// against the year named most often. Pure and safe for many threads.
public final class YearsMentioned {
  private YearsMentioned() {}

  /// The years, those named most often first, then the later ones.
  public static List<Annotation> find(Article article, LocalDate today) {
    return find(new ArticleWords(article, today));
  }

  /// The same of an article whose words were read.
  public static List<Annotation> find(ArticleWords words) {
    Article article = words.article();
    int latest = words.latestYear();
    Map<Integer, List<Mention>> byYear = new TreeMap<>(Comparator.reverseOrder());
    if (!article.body().contains(article.title())) {
      TextWords title = TextWords.of(article.title());
      for (YearInText year : YearInText.in(title, latest)) {
        add(
            byYear,
            year.year(),
            new Mention(
                Mention.Part.TITLE,
                year.start(),
                year.end(),
                article.title().substring(year.start(), year.end()),
                "year"));
      }
    }
    List<YearInText> named = words.years();
    for (YearInText year : named) {
      if (year.kind() != YearInText.Kind.COPYRIGHT) {
        add(byYear, year.year(), Mention.inBody(article.body(), year.start(), year.end(), "year"));
      }
    }
    for (RelativeYears.Found found : RelativeYears.in(words.running(), named)) {
      if (found.year() >= YearShapes.FIRST && found.year() <= latest) {
        add(
            byYear,
            found.year(),
            Mention.inBody(article.body(), found.start(), found.end(), "relative"));
      }
    }
    return annotations(byYear);
  }

  private static void add(Map<Integer, List<Mention>> byYear, int year, Mention mention) {
    byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(mention);
  }

  private static List<Annotation> annotations(Map<Integer, List<Mention>> byYear) {
    int most = byYear.values().stream().mapToInt(List::size).max().orElse(1);
    return byYear.entrySet().stream()
        .map(e -> {
          e.getValue().sort(Comparator.comparing(Mention::part).thenComparingInt(Mention::start));
          String year = e.getKey().toString();
          return new Annotation(
              new FacetValue(year, year), e.getValue().size() / (double) most, e.getValue());
        })
        .sorted(Comparator.comparingDouble(Annotation::salience).reversed())
        .toList();
  }
}
