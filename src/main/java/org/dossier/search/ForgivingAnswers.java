package org.dossier.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.PartialDate;
import org.dossier.query.NameExpansion;
import org.dossier.query.NameResolver;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;

/// Exports and counts the same articles as [ForgivingSearch] finds: names find what they name, and
/// words that no article has all of find those with some of them. Values of a facet are found by
/// all names that the authority knows. Safe for use by many threads.
public final class ForgivingAnswers
    implements ArticleExporter, FacetReader, HistogramReader, DossierReader {
  private final ArticleExporter exporter;
  private final FacetReader facets;
  private final HistogramReader histograms;
  private final DossierReader dossiers;
  private final NameResolver names;
  private final Authority authority;

  public ForgivingAnswers(
      ArticleExporter exporter,
      FacetReader facets,
      HistogramReader histograms,
      DossierReader dossiers,
      NameResolver names,
      Authority authority) {
    this.exporter = exporter;
    this.facets = facets;
    this.histograms = histograms;
    this.dossiers = dossiers;
    this.names = names;
    this.authority = authority;
  }

  @Override
  public long export(SearchRequest request, Taker taker) throws IOException {
    return ask(request, understood -> exporter.export(understood, taker), Long::longValue);
  }

  @Override
  public Values values(SearchRequest request, FacetReader.Wanted wanted) {
    Map<String, String> named =
        new HashMap<>(authority.beginning(wanted.facet().facet(), wanted.prefix()));
    named.putAll(wanted.named());
    FacetReader.Wanted better =
        new FacetReader.Wanted(wanted.facet(), wanted.prefix(), named, wanted.cursor());
    return ask(request, understood -> facets.values(understood, better), Values::total);
  }

  @Override
  public Histogram histogram(SearchRequest request, PartialDate.Precision by) {
    return ask(request, understood -> histograms.histogram(understood, by), Histogram::total);
  }

  @Override
  public Optional<Dossier> dossier(SearchRequest request, DossierReader.Wanted wanted) {
    Facet facet = wanted.facet();
    String id = names.moved(facet, wanted.id()).map(FacetValue::id).orElse(wanted.id());
    DossierReader.Wanted moved = new DossierReader.Wanted(facet, id, wanted.limit());
    return ask(
            request,
            understood -> dossiers.dossier(understood, moved),
            found -> found.map(Dossier::all).orElse(0L))
        .map(dossier -> dossier.withKnown(authority.find(facet, id).orElse(null)));
  }

  private interface Question<T, E extends Exception> {
    T of(SearchRequest request) throws E;
  }

  private <T, E extends Exception> T ask(
      SearchRequest request, Question<T, E> question, ToLongFunction<T> total) throws E {
    SearchRequest named = NameExpansion.expand(request, names);
    T answer = question.of(named);
    Optional<TextQuery> some =
        total.applyAsLong(answer) > 0 ? Optional.empty() : Relaxation.relax(named.query());
    if (some.isEmpty()) {
      return answer;
    }
    T relaxed = question.of(relaxed(named, some.get()));
    return total.applyAsLong(relaxed) > 0 ? relaxed : answer;
  }

  private static SearchRequest relaxed(SearchRequest request, TextQuery query) {
    return new SearchRequest(
        request.typed(),
        query,
        request.filters(),
        Order.RELEVANCE,
        request.window(),
        request.facets(),
        request.passages(),
        request.folded());
  }
}
