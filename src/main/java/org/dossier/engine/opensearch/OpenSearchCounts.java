package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.Facet;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.LuceneFilters;
import org.dossier.engine.lucene.SparseCounts;
import org.dossier.query.Filter;

/// Counts the values of facets in the articles of a search, exactly.
///
/// A filter by "any of" on a counted facet is a choice: it narrows the hits and the other facets,
/// not its own. Each facet is counted over all of its values, so that no shard leaves one out: up
/// to some thousands at once, more of them a page at a time.
final class OpenSearchCounts {
  /// Up to so many values are asked for at once; the cluster has a bound for all facets together.
  private static final int AT_ONCE = 8000;

  private static final String MISSING = "missing";
  private static final String VALUES = "values";

  private final OpenSearchState state;
  private final Query query;
  private final List<Facet> facets;
  private final List<Filter> narrowing = new ArrayList<>();
  private final List<Filter.AnyOf> choosing = new ArrayList<>();

  /// How many articles have each entry of the [FacetColumn], and how many have no value.
  record Counted(SparseCounts perEntry, long missing) {}

  OpenSearchCounts(OpenSearchState state, Query query, List<Filter> filters, List<Facet> facets) {
    this.state = state;
    this.query = query;
    this.facets = facets;
    for (Filter filter : filters) {
      if (filter instanceof Filter.AnyOf any && facets.contains(any.facet())) {
        choosing.add(any);
      } else {
        narrowing.add(filter);
      }
    }
  }

  /// A request for the counts, with an exact total of what fits all filters; for no hits.
  ///
  /// @param ranked what is found as the query finds it, in the order of the hits
  ObjectNode request(Query ranked) throws IOException {
    ObjectNode body = Json.object().put("size", 0).put("track_total_hits", true);
    body.set("query", state.among(LuceneFilters.narrow(ranked, narrowing)));
    if (!choosing.isEmpty()) {
      body.set("post_filter", choices(null));
    }
    ObjectNode aggregations = Json.object();
    for (Facet facet : facets) {
      String field = Fields.values(facet);
      ObjectNode counted = Json.object();
      counted.set(MISSING, Json.of("missing", Json.of("field", field)));
      int entries = state.facet(facet).entries();
      if (entries > 0 && entries <= AT_ONCE) {
        counted.set(VALUES, Json.of("terms", Json.of("field", field).put("size", entries)));
      }
      ObjectNode chosen = Json.object();
      chosen.set("filter", choices(facet));
      chosen.set("aggs", counted);
      aggregations.set(facet.key(), chosen);
    }
    if (!facets.isEmpty()) {
      body.set("aggs", aggregations);
    }
    return body;
  }

  /// What the cluster answered.
  Map<Facet, Counted> read(JsonNode answer) throws IOException {
    Map<Facet, Counted> counts = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      JsonNode of = answer.path("aggregations").path(facet.key());
      FacetColumn column = state.column(facet);
      JsonNode values = of.path(VALUES);
      boolean isWhole =
          column.table().entries() == 0
              || (values.isObject() && values.path("sum_other_doc_count").asLong() == 0);
      SparseCounts perEntry =
          isWhole ? column.perEntry(values.path("buckets")) : paged(facet, column);
      counts.put(facet, new Counted(perEntry, BucketPages.count(of.path(MISSING))));
    }
    return counts;
  }

  private SparseCounts paged(Facet facet, FacetColumn column) throws IOException {
    SparseCounts counts = new SparseCounts(column.table().entries());
    ObjectNode found = state.among(LuceneFilters.narrow(query, narrowing));
    BucketPages.of(
        state,
        OpenSearchQueries.all(List.of(found, choices(facet))),
        Fields.values(facet),
        (key, count) -> column.add(counts, key, count));
    return counts;
  }

  /// All choices but those of a facet.
  private ObjectNode choices(@org.jspecify.annotations.Nullable Facet but) {
    List<Filter> others = new ArrayList<>();
    for (Filter.AnyOf choice : choosing) {
      if (choice.facet() != but) {
        others.add(choice);
      }
    }
    return OpenSearchQueries.json(LuceneFilters.narrow(MatchAllDocsQuery.INSTANCE, others));
  }
}
