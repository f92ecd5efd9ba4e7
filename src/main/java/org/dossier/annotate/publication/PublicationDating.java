package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dossier.article.Article;
import org.dossier.article.Mention;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.jspecify.annotations.Nullable;

/// Tells when an article was published.
///
/// What is stated wins, in this order: the metadata, the first lines of the body, the address. Else
/// the year is inferred from the text: each clue (offices and their holders, known events, time
/// that has passed since them, the latest year named, weekdays of dates, a [YearModel]) says how
/// well each year fits, and the product over all is the belief. No date lies before 1900 or after
/// today. Pure and safe for many threads.
public final class PublicationDating {
  private static final double ENOUGH = 0.6;
  private static final double PERCENT = 100;
  private static final int MOST_EVIDENCE = 8;
  // No inference is surer than its best are right on dated articles.
  private static final double SUREST = 0.95;
  private static final double OVERSURE = 0.15;

  private final OfficeTerms offices;
  private final KnownEvents events;
  private final YearModel model;

  private PublicationDating(OfficeTerms offices, KnownEvents events, YearModel model) {
    this.offices = offices;
    this.events = events;
    this.model = model;
  }

  /// Dating by the tables and rules that come with Dossier.
  public static PublicationDating standard() {
    return new PublicationDating(OfficeTerms.standard(), KnownEvents.standard(), YearModel.NONE);
  }

  /// The same, with what a model knows of the words of each year.
  public PublicationDating with(YearModel learned) {
    return new PublicationDating(offices, events, learned);
  }

  /// The date, null where none is stated and no year is at least 0.6 sure.
  public @Nullable Publication date(Article article, LocalDate today) {
    return date(new ArticleWords(article, today));
  }

  /// The same of an article whose words were read.
  public @Nullable Publication date(ArticleWords words) {
    Publication stated = stated(words);
    return stated != null ? stated : inferred(words);
  }

  /// The date that is stated, null where none is.
  public @Nullable Publication stated(ArticleWords words) {
    Article article = words.article();
    LocalDate today = words.today();
    Publication stated = article.published();
    if (stated != null && isPlausible(stated.date(), today)) {
      return stated;
    }
    Publication line = DateLine.find(article.body(), today);
    if (line != null) {
      return line;
    }
    return UrlDate.find(article.origin().url(), today);
  }

  /// The entry by which a mention tells the year; null where a rule decided alone.
  public @Nullable String entry(Mention mention, int year) {
    return switch (mention.rule()) {
      case OfficeTerms.RULE -> offices.entry(TextWords.of(mention.text()), year);
      case KnownEvents.RULE -> events.entry(TextWords.of(mention.text()));
      default -> null;
    };
  }

  /// Whether something can have been published then: since 1900 and, a day's grace for time zones
  /// given, not in the future.
  static boolean isPlausible(PartialDate date, LocalDate today) {
    return date.year() >= YearShapes.FIRST && !date.first().isAfter(today.plusDays(1));
  }

  private @Nullable Publication inferred(ArticleWords words) {
    YearShapes shapes = new YearShapes(words.today());
    List<YearClue> clues = clues(words.running(), words.years(), shapes);
    if (clues.isEmpty() && model.equals(YearModel.NONE)) {
      return null;
    }
    YearModel.Opinion opinion = model.of(words.article(), words.today());
    YearBelief belief = YearBelief.of(clues, opinion.years());
    int year = belief.best();
    double confidence = confidence(belief.of(year));
    if (confidence < ENOUGH) {
      return null;
    }
    return new Publication(
        PartialDate.of(year),
        Publication.Basis.INFERRED,
        // Rounded, so that what is learned of one more article does not change every other.
        Math.round(confidence * PERCENT) / PERCENT,
        evidence(clues, opinion, year));
  }

  // Learned words speak surer than they are where they are not quite sure: of the years that they
  // held for 0.6 to 0.65 likely, 57 in 100 were right (BENCHMARKS.md, Dates).
  private double confidence(double belief) {
    double confidence = SUREST * belief;
    return model.equals(YearModel.NONE)
        ? confidence
        : confidence - OVERSURE * (SUREST - confidence);
  }

  private List<YearClue> clues(TextWords words, List<YearInText> years, YearShapes shapes) {
    List<KnownEvents.Named> named = events.in(words);
    List<YearClue> clues = new ArrayList<>();
    clues.addAll(offices.clues(words, shapes));
    clues.addAll(KnownEvents.clues(named, words, shapes));
    clues.addAll(ElapsedTime.clues(words, named, years, shapes));
    clues.addAll(NamedYearClues.clues(words, years, shapes));
    clues.addAll(CalendarClues.clues(words, shapes));
    return clues;
  }

  // The words that speak for the year, in the order of the text: clues first, then what was
  // learned.
  private static List<Mention> evidence(List<YearClue> clues, YearModel.Opinion opinion, int year) {
    Set<Mention> evidence = new LinkedHashSet<>();
    clues.stream()
        .sorted(Comparator.comparingDouble((YearClue c) -> c.narrowness(year)).reversed())
        .filter(c -> c.narrowness(year) > 0)
        .limit(MOST_EVIDENCE)
        .map(YearClue::evidence)
        .forEach(evidence::add);
    evidence.addAll(opinion.evidence(year, MOST_EVIDENCE - evidence.size()));
    return evidence.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
  }
}
