package org.dossier.http;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Layout;
import org.dossier.article.Mention;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.dossier.query.Filter;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.search.ArticleExporter;
import org.dossier.search.ArticleReader;
import org.dossier.search.ArticleSummary;
import org.dossier.search.CollectionReport;
import org.dossier.search.FacetCounts;
import org.dossier.search.FacetReader;
import org.dossier.search.HistogramReader;
import org.dossier.search.Hit;
import org.dossier.search.OverloadedException;
import org.dossier.search.Passage;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.dossier.search.SimilarArticles;
import org.dossier.search.StatsReader;
import org.dossier.search.TooCostlyException;
import org.dossier.search.UnavailableException;

/// A collection of one article that every search finds, to see what HTTP makes of it. Some words
/// make it fail in the ways in which an engine can.
final class OneArticle
    implements SearchEngine,
        ArticleReader,
        SimilarArticles,
        StatsReader,
        FacetReader,
        HistogramReader,
        ArticleExporter {
  private static final String BODY = "<b>Iranian</b> & \"other\" threats, said O'Hara.";
  final AnnotatedArticle article;

  OneArticle(String id) {
    FacetValue iran = new FacetValue("IR", "Iran");
    article =
        new AnnotatedArticle(
            new Article(
                id,
                "Iran's <threats>",
                BODY,
                new Layout(new Span(0, 3), List.of(new Span(3, 5))),
                new Origin("Global News", null, "en", List.of("A. Writer")),
                null,
                Map.of()),
            new Publication(
                new PartialDate(2023, 11, 0), Publication.Basis.INFERRED, 0.7, List.of()),
            Map.of(
                Facet.COUNTRY,
                List.of(
                    new Annotation(
                        iran,
                        0.81999999,
                        List.of(
                            new Mention(Mention.Part.TITLE, 0, 4, "Iran", "name"),
                            Mention.inBody(BODY, 3, 10, "demonym")))),
                Facet.PUBLISHER,
                List.of(
                    new Annotation(new FacetValue("global-news", "Global News"), 1, List.of()))));
  }

  @Override
  public SearchResults search(SearchRequest request) {
    fail(request.query().toString());
    boolean selected = request.filters().contains(new Filter.AnyOf(Facet.COUNTRY, List.of("IR")));
    return new SearchResults(
        1,
        false,
        new SearchResults.Suggestion("iran", 4),
        List.of(
            new Hit(
                ArticleSummary.of(article),
                7.31,
                List.of(new Span(0, 6)),
                List.of(new Passage(3, 16, BODY.substring(3, 16), List.of(new Span(0, 7)))))),
        Map.of(
            Facet.COUNTRY,
            new FacetCounts(
                List.of(new FacetCounts.Count(new FacetValue("IR", "Iran"), 1, selected)), 1, 0)),
        "after 1",
        null,
        null);
  }

  @Override
  public List<Long> totals(List<SearchRequest> requests) {
    return requests.stream().map(request -> 1L).toList();
  }

  // The compiler can't know that these end the request.
  private static void fail(String word) {
    switch (word) {
      case "overflow" -> throw new StackOverflowError("secret");
      case "broken" -> throw new IllegalStateException("secret");
      case "closed" -> throw new UnavailableException("There is no index yet; run `index` first.");
      case "overloaded" ->
          throw new OverloadedException(
              "More is asked than can be answered now; try again in a moment.");
      case "too-costly" ->
          throw new TooCostlyException(
              "The search took too long and was ended; ask for less at once.");
      default -> {}
    }
  }

  /// All of it for a server.
  ServedCollection served() {
    return new ServedCollection(
        this,
        this,
        this,
        this,
        this,
        this,
        (request, wanted) -> Optional.empty(),
        this,
        (facet, value, mention) ->
            mention.rule().equals("demonym") ? "countries.tsv `Iranian`" : null,
        (typed, size) -> List.of(),
        CollectionReport.NOTHING);
  }

  /// Gives the article twice and breaks off after the first for the word `breaks`.
  @Override
  public long export(SearchRequest request, Taker taker) throws IOException {
    fail(request.query().toString());
    taker.take(article);
    if (request.typed().equals("breaks")) {
      throw new UnavailableException("The index was damaged.");
    }
    taker.take(article);
    return 2;
  }

  @Override
  public Values values(SearchRequest request, Wanted wanted) {
    return new Values(new FacetCounts(List.of(), 0, 1), Map.of(), 1, null);
  }

  @Override
  public Histogram histogram(SearchRequest request, PartialDate.Precision by) {
    return new Histogram(1, List.of(), 0, 1);
  }

  @Override
  public Optional<Found> read(String id, TextQuery query) {
    return id.equals(article.article().id())
        ? Optional.of(new Found(article, List.of(new Span(0, 6)), List.of(new Span(3, 10))))
        : Optional.empty();
  }

  @Override
  public boolean holds(String id) {
    return id.equals(article.article().id());
  }

  @Override
  public Optional<Similar> similarTo(String id, int size) {
    return holds(id) ? Optional.of(new Similar(List.of(), List.of())) : Optional.empty();
  }

  @Override
  public Stats stats() {
    return new Stats(
        1, Map.of(Facet.COUNTRY, 1L), 4096, "none", Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Override
  public String version() {
    return "1";
  }
}
