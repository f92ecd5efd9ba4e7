package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.Folding;
import org.dossier.engine.lucene.LuceneFilters;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Stories;

/// The stories of which a search finds several articles, in one state: see [Folding].
record OpenSearchStories(OpenSearchState state, OpenSearchCopies copies, Folding folding) {
  /// Goes over the articles with near-copies among those that match, in the order of the search.
  ///
  /// @param ranked what the words find, without the filters
  static OpenSearchStories of(OpenSearchState state, SearchRequest request, Query ranked)
      throws IOException {
    OpenSearchCopies copies = state.copies();
    if (copies.ids().isEmpty()) {
      return new OpenSearchStories(state, copies, Folding.NONE);
    }
    Query copied =
        new NativeQuery(OpenSearchArticles.having(copies.ids().values()), Fields.ID, List.of());
    Query query =
        new BooleanQuery.Builder()
            .add(LuceneFilters.narrow(ranked, request.filters()), Occur.MUST)
            .add(copied, Occur.FILTER)
            .build();
    ObjectNode body = Json.object().put("size", OpenSearchIndexes.WINDOW).put("_source", false);
    body.put("track_total_hits", false);
    body.set("query", state.among(query));
    body.set("sort", OpenSearchHits.sort(request.order()));
    IntStream.Builder inOrder = IntStream.builder();
    JsonNode hits;
    do {
      hits = state.search(body).path("hits").path("hits");
      for (JsonNode hit : hits) {
        // The order goes by the id at last.
        inOrder.add(copies.number(hit.path("sort").path(1).asText()));
        body.set("search_after", hit.path("sort"));
      }
    } while (hits.size() == OpenSearchIndexes.WINDOW);
    return new OpenSearchStories(
        state, copies, Folding.of(copies.copies(), inOrder.build().toArray()));
  }

  /// How many articles are hidden.
  int hidden() {
    return folding.hidden().size();
  }

  /// Takes the hidden articles out of the hits of a request, and its total; not out of its counts.
  void hide(ObjectNode body) {
    if (folding.hidden().isEmpty()) {
      return;
    }
    ObjectNode visible = Json.object();
    visible.withArray("/must_not").add(OpenSearchArticles.having(ids(folding.hidden())));
    JsonNode before = body.path("post_filter");
    if (before.isObject()) {
      visible.withArray("/filter").add(before);
    }
    body.set("post_filter", Json.of("bool", visible));
  }

  /// What is behind each of the hits.
  ///
  /// @param shown how many articles match that are not hidden
  Stories behind(long shown, List<AnnotatedArticle> hits) throws IOException {
    List<List<String>> listed = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (AnnotatedArticle hit : hits) {
      Integer number = copies.numbers().get(hit.article().id());
      List<Integer> others = number == null ? List.of() : folding.behind(number);
      counts.add(others.size());
      listed.add(ids(others.subList(0, Math.min(others.size(), Stories.MAX_LISTED))));
    }
    List<String> wanted = listed.stream().flatMap(List::stream).toList();
    Map<String, ArticleSummary> found =
        wanted.isEmpty() ? Map.of() : OpenSearchArticles.summaries(state, wanted);
    List<Stories.Copies> behind = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      List<ArticleSummary> summaries = new ArrayList<>();
      for (String id : listed.get(i)) {
        ArticleSummary summary = found.get(id);
        if (summary != null) {
          summaries.add(summary);
        }
      }
      behind.add(new Stories.Copies(counts.get(i), summaries));
    }
    return new Stories(shown, behind);
  }

  private List<String> ids(Collection<Integer> numbers) {
    return numbers.stream().map(copies::id).toList();
  }
}
