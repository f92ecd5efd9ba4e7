package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.engine.lucene.Fields;

/// Words that about every article has, one for each field, which make every shard tell how many
/// articles it has and how long they are.
///
/// A shard that has none of the words of a query tells nothing of its articles, and a word that
/// only other shards have would weigh as if these were all that there is. So each query also asks
/// for words that are everywhere, which add nothing to any score.
final class CommonWords {
  private static final int SAMPLE = 50;

  private CommonWords() {}

  /// Queries for them, to stand where they need not match.
  static List<ObjectNode> of(OpenSearchState state) throws IOException {
    ObjectNode body = Json.object().put("size", SAMPLE).put("track_total_hits", false);
    body.set("query", state.live());
    body.set("_source", ArticleJson.wanted());
    body.set("sort", Json.array(List.of(Json.of(Fields.ID, "asc"))));
    Map<String, Map<String, Integer>> having = new HashMap<>();
    for (JsonNode hit : state.search(body).path("hits").path("hits")) {
      ObjectNode article = ArticleJson.of(ArticleJson.read(hit.path("_source")), 0, 0).json();
      for (String field : TokenText.FIELDS) {
        Map<String, Integer> counts = having.computeIfAbsent(field, f -> new HashMap<>());
        for (String word : words(article.path(field).asText())) {
          counts.merge(word, 1, Integer::sum);
        }
      }
    }
    List<ObjectNode> common = new ArrayList<>();
    having.forEach((field, counts) ->
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .ifPresent(most -> common.add(weightless(field, most.getKey()))));
    return common;
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String position : text.split(" ", -1)) {
      String word = TokenText.first(position);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static ObjectNode weightless(String field, String word) {
    ObjectNode function = Json.object().put("weight", 0).put("boost_mode", "multiply");
    function.set("query", OpenSearchQueries.on("term", field, Json.of("value", word)));
    return Json.of("function_score", function);
  }
}
