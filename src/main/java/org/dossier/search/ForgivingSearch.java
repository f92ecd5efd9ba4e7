package org.dossier.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.dossier.query.NameExpansion;
import org.dossier.query.NameResolver;
import org.dossier.query.Order;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.search.SearchResults.Suggestion;
import org.jspecify.annotations.Nullable;

/// Does what readers expect of every engine: names find what they name, a search for many words
/// that finds nothing finds some of them, a better spelling is offered, and where nothing has all
/// that was asked for, what kept it away is told (but not again by a cursor).
///
/// A search that is relaxed comes by relevance: articles with most of the words stand first. Safe
/// for use by many threads if what it was made of is.
public final class ForgivingSearch implements SearchEngine {
  /// With more hits than these, the words were most likely meant.
  private static final long FEW = 2;

  /// How many times what was found a spelling must find, where something was found.
  private static final long BETTER = 10;

  private final SearchEngine engine;
  private final NameResolver names;
  private final Speller speller;

  public ForgivingSearch(SearchEngine engine, NameResolver names, Speller speller) {
    this.engine = engine;
    this.names = names;
    this.speller = speller;
  }

  @Override
  public SearchResults search(SearchRequest request) {
    return engine.together(() -> searchAndHelp(request));
  }

  private SearchResults searchAndHelp(SearchRequest request) {
    SearchRequest named = NameExpansion.expand(request, names);
    Optional<TextQuery> some = Relaxation.relax(named.query());
    if (named.window().cursor() != null && some.isPresent()) {
      return goOn(named, relaxed(named, some.get()));
    }
    SearchResults results = engine.search(named);
    if (results.total() > FEW) {
      return results;
    }
    Suggestion suggestion = suggestion(named, results.total());
    if (results.total() > 0) {
      return results.withSuggestion(suggestion);
    }
    if (some.isPresent()) {
      SearchResults relaxed = engine.search(relaxed(named, some.get()));
      results = relaxed.total() > 0 ? relaxed.asRelaxed() : results;
    }
    Diagnosis diagnosis = new ZeroResults(engine, names).diagnose(request);
    return results.withSuggestion(suggestion).withDiagnosis(diagnosis);
  }

  @Override
  public List<Long> totals(List<SearchRequest> requests) {
    return engine.totals(requests.stream().map(r -> NameExpansion.expand(r, names)).toList());
  }

  // The cursor of a relaxed answer continues the relaxed search, also when an article with all the
  // words has come meanwhile.
  private SearchResults goOn(SearchRequest request, SearchRequest relaxed) {
    try {
      return engine.search(request);
    } catch (InvalidCursorException e) {
      return engine.search(relaxed).asRelaxed();
    }
  }

  @Override
  public <T> T together(Supplier<T> searches) {
    return engine.together(searches);
  }

  @Override
  public String version() {
    return engine.version();
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

  private @Nullable Suggestion suggestion(SearchRequest request, long found) {
    String corrected = Spelling.correct(request.query(), this::correct).toString();
    if (corrected.equals(request.query().toString())) {
      return null;
    }
    TextQuery query = NameExpansion.expand(QueryParser.parse(corrected).query(), names);
    long total = engine.search(request.withQuery(query).totalOnly()).total();
    return total > 0 && total >= BETTER * found ? new Suggestion(corrected, total) : null;
  }

  private Optional<String> correct(String word) {
    return speller
        .correct(word)
        .filter(better -> !better.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)));
  }
}
