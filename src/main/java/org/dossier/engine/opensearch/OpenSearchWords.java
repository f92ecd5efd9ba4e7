package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.dossier.engine.lucene.EnglishRoots;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.Spellings;

/// The words of a collection, which lie in an index of their own, each once for each field: it is
/// asked for those that begin so, or are spelled like another. The last answers are kept. Safe for
/// use by many threads.
final class OpenSearchWords {
  /// How many endings the last word of a phrase may have.
  static final int ENDINGS = 1024;

  private static final int KEPT = 256;

  private final OpenSearchCluster cluster;
  private final String index;
  private final Map<String, Set<String>> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
              return size() > KEPT;
            }
          });

  OpenSearchWords(OpenSearchCluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /// The words that have the root of this one.
  Set<String> akin(String word) throws IOException {
    String beginning = EnglishRoots.beginning(word);
    if (beginning == null) {
      return Set.of();
    }
    ObjectNode begun = OpenSearchQueries.on("prefix", "word", Json.of("value", beginning));
    Set<String> akin = new TreeSet<>();
    for (String other : find(Fields.BODY, begun, EnglishRoots.MAX_COMPARED)) {
      if (EnglishRoots.areAkin(word, other)) {
        akin.add(other);
      }
    }
    return akin;
  }

  /// Finds articles with the words that are spelled most like this one. Which they are is told for
  /// the whole collection; each shard then weighs those that it has as one word, as [Spellings]
  /// does.
  Query spelled(String field, String word) throws IOException {
    List<String> nearest = nearest(field, word);
    if (nearest.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    ObjectNode fuzzy =
        OpenSearchQueries.on(
            "fuzzy",
            field,
            fuzzy(word).put("rewrite", "top_terms_blended_freqs_" + Spellings.MAX_SPELLINGS));
    ObjectNode both = Json.of("must", Json.array(List.of(fuzzy)));
    both.set(
        "filter", Json.array(List.of(Json.of("terms", Json.of(field, Json.strings(nearest))))));
    return new NativeQuery(
        Json.of("bool", both), field, nearest.stream().map(w -> new Term(field, w)).toList());
  }

  private List<String> nearest(String field, String word) throws IOException {
    List<String> near = new ArrayList<>(near(field, word, Spellings.edits(word)));
    near.sort(
        Comparator.comparingDouble((String other) -> Spellings.likeness(word, other))
            .reversed()
            .thenComparing(BytesRef::new));
    return near.subList(0, Math.min(Spellings.MAX_SPELLINGS, near.size()));
  }

  /// The words of a field with at most so many other letters.
  Set<String> near(String field, String word, int edits) throws IOException {
    ObjectNode like = fuzzy(word).put("fuzziness", edits).put("rewrite", "constant_score");
    return find(field, OpenSearchQueries.on("fuzzy", "word", like), OpenSearchIndexes.WINDOW);
  }

  private static ObjectNode fuzzy(String word) {
    return Json.of("value", word)
        .put("fuzziness", Spellings.edits(word))
        .put("prefix_length", 1)
        .put("max_expansions", Spellings.MAX_SPELLINGS)
        .put("transpositions", true);
  }

  /// The words of a field that a query finds, in their order.
  private Set<String> find(String field, ObjectNode query, int most) throws IOException {
    String asked = field + " " + most + " " + query;
    Set<String> known = kept.get(asked);
    if (known != null) {
      return known;
    }
    ObjectNode body = Json.object().put("size", most).put("_source", false);
    body.set(
        "query",
        OpenSearchQueries.all(
            List.of(OpenSearchQueries.on("term", "field", Json.of("value", field)), query)));
    body.set("docvalue_fields", Json.strings(List.of("word")));
    body.set("sort", Json.array(List.of(Json.of("word", "asc"))));
    JsonNode answer = cluster.search(index, Map.of("allow_partial_search_results", "false"), body);
    Set<String> found = new java.util.LinkedHashSet<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      found.add(hit.path("fields").path("word").path(0).asText());
    }
    kept.put(asked, found);
    return found;
  }
}
