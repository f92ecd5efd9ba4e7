package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.engine.lucene.FacetLabels;
import org.dossier.engine.lucene.FacetTable;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.SparseCounts;

/// The values of one facet in one state of the collection, and the numbers of what the cluster
/// counts. Immutable.
record FacetColumn(FacetTable table, FacetLabels labels, Map<String, Integer> numbers) {
  private static final char BETWEEN = '\0';

  /// Asks the cluster for all values, a page at a time, which is exact however many they are.
  static FacetColumn read(OpenSearchState state, Facet facet) throws IOException {
    List<FacetValue> entries = new ArrayList<>();
    List<Long> counted = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    String field = Fields.values(facet);
    BucketPages.of(
        state,
        state.live(),
        field,
        (key, count) -> {
          int between = key.indexOf(BETWEEN);
          numbers.put(key, entries.size());
          entries.add(new FacetValue(key.substring(0, between), key.substring(between + 1)));
          counted.add(count);
        });
    ObjectNode missing = Json.object().put("size", 0).put("track_total_hits", true);
    missing.set("query", OpenSearchQueries.all(List.of(state.live(), lacking(field))));
    long none = state.search(missing).path("hits").path("total").path("value").asLong();
    long[] counts = counted.stream().mapToLong(Long::longValue).toArray();
    FacetTable table = FacetTable.of(entries, counts, none);
    return new FacetColumn(table, FacetLabels.of(table), numbers);
  }

  private static ObjectNode lacking(String field) {
    ObjectNode exists = Json.of("exists", Json.of("field", field));
    return Json.of("bool", Json.of("must_not", exists));
  }

  /// How many articles have each entry, given how many have each bucket of the cluster's.
  SparseCounts perEntry(JsonNode buckets) throws IOException {
    SparseCounts counts = new SparseCounts(table.entries());
    for (JsonNode bucket : buckets) {
      add(counts, bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    return counts;
  }

  void add(SparseCounts counts, String key, long articles) throws IOException {
    Integer number = numbers.get(key);
    if (number == null) {
      throw new IOException("The cluster counted a value that no article has.");
    }
    counts.add(number, Math.toIntExact(articles));
  }
}
