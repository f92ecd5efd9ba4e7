package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.dossier.article.Facet;
import org.dossier.engine.lucene.Feedback;
import org.dossier.engine.lucene.HitCursor;
import org.dossier.engine.lucene.LocalArticles;
import org.dossier.engine.lucene.LuceneFacets;
import org.dossier.engine.lucene.LuceneFilters;
import org.dossier.engine.lucene.RankingLeaves;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetCounts;
import org.dossier.search.Hit;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.jspecify.annotations.Nullable;

/// Answers searches from a cluster, each from one state: one request finds, orders and counts.
public final class OpenSearchSearchEngine implements SearchEngine {
  private final OpenSearchCollection collection;

  public OpenSearchSearchEngine(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public String version() {
    return collection.version();
  }

  @Override
  public SearchResults search(SearchRequest request) {
    String cursor = request.window().cursor();
    if (cursor == null) {
      return collection.with(state -> search(state, request, null));
    }
    HitCursor.Place place = HitCursor.parse(request, cursor);
    String version = place.version();
    return version == null
        ? collection.with(state -> search(state, request, place.after()))
        : collection.with(version, state -> search(state, request, place.after()));
  }

  @Override
  public List<Long> totals(List<SearchRequest> requests) {
    return collection.with(state -> {
      List<Long> totals = new ArrayList<>(requests.size());
      for (SearchRequest request : requests) {
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", true);
        Query query = state.query(request);
        body.set("query", state.among(LuceneFilters.narrow(query, request.filters())));
        totals.add(OpenSearchState.total(state.search(body)));
      }
      return totals;
    });
  }

  private SearchResults search(
      OpenSearchState state, SearchRequest request, @Nullable FieldDoc after) throws IOException {
    RankingLeaves leaves = new RankingLeaves(state);
    Query query = state.query(leaves, request);
    boolean isRanked = request.order() == Order.RELEVANCE && request.window().size() > 0;
    Query ranked = isRanked ? Feedback.of(new OpenSearchBest(state), query, leaves.asked()) : query;
    OpenSearchCounts counts =
        new OpenSearchCounts(
            state,
            query,
            request.filters(),
            request.facets().stream().map(FacetRequest::facet).toList());
    ObjectNode body = counts.request(ranked);
    OpenSearchStories stories =
        request.folded() ? OpenSearchStories.of(state, request, ranked) : null;
    if (stories != null) {
      stories.hide(body);
    }
    OpenSearchHits.want(state, request, after, body);
    JsonNode answer = state.search(body);
    OpenSearchHits.Page page = OpenSearchHits.read(state, request, answer);
    if (page.next() != null && HitCursor.isOfOneState(request)) {
      collection.keep(state);
    }
    long shown = OpenSearchState.total(answer);
    SearchResults results =
        SearchResults.of(
            shown + (stories == null ? 0 : stories.hidden()),
            hits(state, request, page),
            facets(state, request, counts.read(answer)),
            page.next());
    return stories == null ? results : results.withStories(stories.behind(shown, page.articles()));
  }

  private static Map<Facet, FacetCounts> facets(
      OpenSearchState state, SearchRequest request, Map<Facet, OpenSearchCounts.Counted> counted) {
    Map<Facet, FacetCounts> answers = new EnumMap<>(Facet.class);
    for (FacetRequest wanted : request.facets()) {
      OpenSearchCounts.Counted counts = counted.get(wanted.facet());
      if (counts != null) {
        answers.put(
            wanted.facet(),
            LuceneFacets.answer(
                wanted,
                state.facet(wanted.facet()),
                counts.perEntry(),
                counts.missing(),
                request.filters()));
      }
    }
    return answers;
  }

  private static List<Hit> hits(
      OpenSearchState state, SearchRequest request, OpenSearchHits.Page page) throws IOException {
    if (page.articles().isEmpty()) {
      return List.of();
    }
    try (LocalArticles articles = LocalArticles.of(page.articles(), state)) {
      return articles.hits(request, page.scores());
    }
  }
}
