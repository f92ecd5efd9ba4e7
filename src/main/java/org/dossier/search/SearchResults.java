package org.dossier.search;

import java.util.List;
import java.util.Map;
import org.dossier.article.Facet;
import org.jspecify.annotations.Nullable;

/// The answer to a search.
///
/// - `total`: how many articles match, exact.
/// - `relaxed`: no article had all of the words, and those with some of them are given.
/// - `suggestion`: a spelling that finds more, null if there is none to offer.
/// - `hits`: the articles of the window, in order.
/// - `facets`: counts for each facet that was asked for.
/// - `next`: the cursor that continues after the last hit, null when there is no more.
/// - `diagnosis`: why no article had all of what was asked, null where some had.
/// - `stories`: what became of near-copies where each story is shown once, null where it is not.
public record SearchResults(
    long total,
    boolean relaxed,
    @Nullable Suggestion suggestion,
    List<Hit> hits,
    Map<Facet, FacetCounts> facets,
    @Nullable String next,
    @Nullable Diagnosis diagnosis,
    @Nullable Stories stories) {

  /// Another query with what it would find.
  public record Suggestion(String query, long total) {}

  public SearchResults {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /// An answer that needs no explaining.
  public static SearchResults of(
      long total, List<Hit> hits, Map<Facet, FacetCounts> facets, @Nullable String next) {
    return new SearchResults(total, false, null, hits, facets, next, null, null);
  }

  /// The same answer, marked as relaxed.
  public SearchResults asRelaxed() {
    return new SearchResults(total, true, suggestion, hits, facets, next, diagnosis, stories);
  }

  /// The same answer with a suggestion.
  public SearchResults withSuggestion(@Nullable Suggestion other) {
    return new SearchResults(total, relaxed, other, hits, facets, next, diagnosis, stories);
  }

  /// The same answer with a diagnosis.
  public SearchResults withDiagnosis(@Nullable Diagnosis other) {
    return new SearchResults(total, relaxed, suggestion, hits, facets, next, other, stories);
  }

  /// The same answer, each story shown once.
  public SearchResults withStories(Stories other) {
    return new SearchResults(total, relaxed, suggestion, hits, facets, next, diagnosis, other);
  }
}
