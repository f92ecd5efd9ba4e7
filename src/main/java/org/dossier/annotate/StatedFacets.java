package org.dossier.annotate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dossier.annotate.publication.ArticleWords;
import org.dossier.annotate.publication.PublicationDating;
import org.dossier.annotate.publication.PublisherFinder;
import org.dossier.annotate.publication.YearModel;
import org.dossier.annotate.publication.YearsMentioned;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.jspecify.annotations.Nullable;

/// The facets of an article that tell of its publication: year, publisher, language, and beside
/// them the years that it mentions.
record StatedFacets(PublicationDating dating, PublisherFinder publishers, LocalDate today) {
  /// What the dating and the publishers are made of, beside the rules.
  static final List<String> TABLES =
      List.of(
          "publication/events.tsv",
          "publication/months.tsv",
          "publication/offices.tsv",
          "publication/outlet-cues.tsv",
          "publication/outlets.tsv",
          "publication/year-context.tsv",
          "publication/year-offsets.tsv");

  private static final int YEAR_DIGITS = 4;

  /// The words of the article, for [#published] and [#put].
  ArticleWords words(Article article) {
    return new ArticleWords(article, today);
  }

  /// When the article was published: what is stated, else a year that a person assigned, else what
  /// can be inferred; null where that is not sure enough.
  @Nullable Publication published(ArticleWords words) {
    Publication given = given(words.article());
    return given != null ? given : dating.date(words);
  }

  /// The same, without what can be inferred.
  @Nullable Publication stated(ArticleWords words) {
    Publication given = given(words.article());
    return given != null ? given : dating.stated(words);
  }

  private static @Nullable Publication given(Article article) {
    PartialDate year = article.published() == null ? givenYear(article) : null;
    return year == null ? null : Publication.stated(year);
  }

  void put(
      Map<Facet, List<Annotation>> facets, ArticleWords words, @Nullable Publication published) {
    Article article = words.article();
    facets.put(Facet.YEAR, years(article, published));
    facets.put(Facet.YEAR_MENTIONED, YearsMentioned.find(words));
    facets.put(Facet.PUBLISHER, publishers.find(words));
    facets.put(Facet.LANGUAGE, language(article));
  }

  /// The article dated with the help of a model. Where the date is stated nothing changes.
  AnnotatedArticle dated(AnnotatedArticle annotated, YearModel model) {
    Article article = annotated.article();
    Publication published =
        new StatedFacets(dating.with(model), publishers, today).published(words(article));
    if (Objects.equals(published, annotated.published())) {
      return annotated;
    }
    Map<Facet, List<Annotation>> facets = new EnumMap<>(Facet.class);
    facets.putAll(annotated.annotations());
    facets.put(Facet.YEAR, years(article, published));
    return new AnnotatedArticle(article, published, facets);
  }

  /// The entry by which a mention names the value of one of these facets; null where a rule or the
  /// source decided alone.
  @Nullable String entry(Facet facet, FacetValue value, Mention mention) {
    return switch (facet) {
      case YEAR -> dating.entry(mention, Integer.parseInt(value.id()));
      case PUBLISHER -> publishers.entry(mention);
      case COUNTRY, ORGANIZATION, PERSON, YEAR_MENTIONED, LANGUAGE -> null;
    };
  }

  private static List<Annotation> years(Article article, @Nullable Publication published) {
    return published == null ? List.of() : List.of(year(article, published));
  }

  private static Annotation year(Article article, Publication published) {
    String year = String.format(Locale.ROOT, "%04d", published.date().year());
    List<Mention> evidence = published.evidence();
    if (evidence.isEmpty()) {
      boolean given = article.published() == null;
      evidence = List.of(new Mention(Mention.Part.TITLE, 0, 0, "", given ? "given" : "metadata"));
    }
    return new Annotation(new FacetValue(year, year), 1, evidence);
  }

  private static @Nullable PartialDate givenYear(Article article) {
    return article.given().getOrDefault(Facet.YEAR, List.of()).stream()
        .map(String::strip)
        .filter(year -> year.length() == YEAR_DIGITS)
        .flatMap(year -> PartialDate.parse(year).stream())
        .findFirst()
        .orElse(null);
  }

  private static List<Annotation> language(Article article) {
    String tag = article.origin().language();
    String stated =
        tag == null ? "" : Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    // Many pages state the language of the template that they were made with.
    boolean isDoubtful = stated.isEmpty() || stated.equals(LanguageDetection.ENGLISH);
    String detected = isDoubtful ? LanguageDetection.of(article) : null;
    if (!stated.isEmpty() && (detected == null || detected.equals(stated))) {
      return List.of(language(stated, "metadata"));
    }
    return detected == null ? List.of() : List.of(language(detected, "detected"));
  }

  private static Annotation language(String id, String rule) {
    String label = Locale.forLanguageTag(id).getDisplayLanguage(Locale.ENGLISH);
    Mention evidence = new Mention(Mention.Part.TITLE, 0, 0, "", rule);
    return new Annotation(new FacetValue(id, label), 1, List.of(evidence));
  }
}
