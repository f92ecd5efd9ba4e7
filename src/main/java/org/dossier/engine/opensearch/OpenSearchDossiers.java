package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.engine.lucene.DossierAnswer;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.LuceneFilters;
import org.dossier.engine.lucene.NameCounter;
import org.dossier.engine.lucene.SparseCounts;
import org.dossier.engine.lucene.UsedNames;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Dossier;
import org.dossier.search.DossierReader;

/// Makes dossiers: the cluster counts the values of the articles that have the one in question, and
/// beside them those of all articles of the search.
public final class OpenSearchDossiers implements DossierReader {
  private static final int ARTICLES = 3;

  private final OpenSearchCollection collection;

  public OpenSearchDossiers(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public Optional<Dossier> dossier(SearchRequest request, Wanted wanted) {
    return collection.with(state -> dossier(state, request, wanted));
  }

  private static Optional<Dossier> dossier(
      OpenSearchState state, SearchRequest request, Wanted wanted) throws IOException {
    Facet facet = wanted.facet();
    FacetValue value = state.facet(facet).find(wanted.id());
    // A filter by the id that stands for none finds those without a value.
    if (value == null || value.id().equals(facet.missingId())) {
      return Optional.empty();
    }
    Query query = state.query(request);
    Query around = LuceneFilters.narrow(query, request.filters());
    Query having = LuceneFilters.narrow(query, request.having(facet, value.id()).filters());
    return Optional.of(
        DossierAnswer.of(
            state,
            wanted,
            value,
            counted(state, having),
            counted(state, around),
            names(state, having, facet, value.id()),
            articles(state, having, Order.OLDEST),
            articles(state, having, Order.NEWEST)));
  }

  private static DossierAnswer.Counted counted(OpenSearchState state, Query query)
      throws IOException {
    OpenSearchCounts counts = new OpenSearchCounts(state, query, List.of(), DossierAnswer.COUNTED);
    JsonNode answer = state.search(counts.request(query));
    Map<Facet, SparseCounts> perValue = new EnumMap<>(Facet.class);
    long undated = 0;
    for (Map.Entry<Facet, OpenSearchCounts.Counted> of : counts.read(answer).entrySet()) {
      perValue.put(of.getKey(), state.facet(of.getKey()).perValue(of.getValue().perEntry()));
      undated = of.getKey() == Facet.YEAR ? of.getValue().missing() : undated;
    }
    return new DossierAnswer.Counted(OpenSearchState.total(answer), perValue, undated);
  }

  /// The cluster counts each way to write a name; where a name has several, how many articles have
  /// any of them is asked for.
  private static List<Dossier.Name> names(
      OpenSearchState state, Query having, Facet facet, String id) throws IOException {
    String field = Fields.names(facet);
    String start = UsedNames.start(id).utf8ToString();
    Map<String, Map<String, Long>> writings = new HashMap<>();
    BucketPages.of(
        state,
        state.among(having),
        field,
        (term, count) -> {
          if (term.startsWith(start)) {
            List<String> parts = UsedNames.parts(new BytesRef(term));
            writings.computeIfAbsent(parts.get(1), k -> new HashMap<>()).put(parts.get(2), count);
          }
        });
    Map<String, Long> keys = new HashMap<>();
    ObjectNode filters = Json.object();
    for (Map.Entry<String, Map<String, Long>> name : writings.entrySet()) {
      if (name.getValue().size() == 1) {
        keys.put(name.getKey(), name.getValue().values().iterator().next());
      } else {
        List<String> terms =
            name.getValue().keySet().stream()
                .map(writing -> start + name.getKey() + '\0' + writing)
                .toList();
        filters.set(name.getKey(), Json.of("terms", Json.of(field, Json.strings(terms))));
      }
    }
    if (!filters.isEmpty()) {
      ObjectNode body = Json.object().put("size", 0);
      body.set("query", state.among(having));
      body.set("aggs", Json.of("names", Json.of("filters", Json.of("filters", filters))));
      JsonNode buckets = state.search(body).path("aggregations").path("names").path("buckets");
      filters
          .fieldNames()
          .forEachRemaining(key -> keys.put(key, BucketPages.count(buckets.path(key))));
    }
    return NameCounter.names(writings, keys);
  }

  private static List<ArticleSummary> articles(OpenSearchState state, Query query, Order order)
      throws IOException {
    ObjectNode body = Json.object().put("size", ARTICLES);
    body.set(
        "query",
        OpenSearchQueries.all(
            List.of(state.among(query), Json.of("exists", Json.of("field", Fields.FIRST_DAY)))));
    body.set("sort", OpenSearchHits.sort(order));
    body.set("_source", ArticleJson.wanted());
    List<ArticleSummary> articles = new ArrayList<>();
    for (JsonNode hit : state.search(body).path("hits").path("hits")) {
      articles.add(ArticleSummary.of(ArticleJson.read(hit.path("_source"))));
    }
    return articles;
  }
}
