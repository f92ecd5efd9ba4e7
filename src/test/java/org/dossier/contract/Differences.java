package org.dossier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In what the answers of two engines may differ, each with its reason; all else must be the same.
///
/// - `tookMillis`: is the time that it took.
/// - `updated` in a feed, where it is the time of the commit: each was built at its own time.
/// - `next`, and the links that hold it: a cursor names the state of the collection by the engine's
///   own name for it.
/// - scores, by a tenth of a percent: a cluster adds up the same figures in another order, and
///   rounds the weights of misspelled words shard by shard. So hits that score alike may change
///   places, and of those at the end of a page others may be shown.
/// - scores, by more, for a while after articles were written over: the nodes keep what they were
///   for each other, for half a minute and until they merge, and it weighs in the words. A test
///   waits for that (`Cluster.tidy`).
/// - where the collection is split over several shards, scores of words that have several forms or
///   spellings ([#SPLIT]): Lucene weighs a group of words by those that a shard has, so an article
///   scores otherwise on a shard that lacks a form which others have. What is found is the same,
///   and on one shard ([#WHOLE]) so is every score. Only hits whose scores are near each other
///   change places, on a page or from one page to the next: within a tenth.
enum Differences {
  WHOLE(1e-3),
  SPLIT(0.1);

  private static final double SCORE = 1e-3;

  private final double near;

  /// @param near of which share of the higher score two hits may differ that change places
  Differences(double near) {
    this.near = near;
  }

  /// What the answers to a search differ in that they may not; empty where they agree.
  String ofSearches(JsonNode one, JsonNode other) {
    List<String> said = new ArrayList<>();
    ObjectNode a = one.deepCopy();
    ObjectNode b = other.deepCopy();
    for (ObjectNode answer : List.of(a, b)) {
      answer.remove(List.of("tookMillis", "hits", "links"));
      answer.put("next", answer.path("next").isNull() ? "none" : "some");
    }
    if (!a.equals(b)) {
      said.add(a + "\nis not\n" + b);
    }
    hits(one.path("hits"), other.path("hits"), said);
    double furthest = furthest(one, other);
    if (furthest > near) {
      said.add("hits change places whose scores differ by " + furthest);
    }
    return String.join("\n", said);
  }

  /// Of two hits that have changed places, or of which one is shown on another page, by how much of
  /// the higher score theirs differ at most; 0 where all have kept their places.
  static double furthest(JsonNode one, JsonNode other) {
    JsonNode ones = one.path("hits");
    Map<String, Integer> places = new HashMap<>();
    for (JsonNode hit : other.path("hits")) {
      places.put(hit.path("id").asText(), places.size());
    }
    double furthest = 0;
    for (int i = 0; i < ones.size(); i++) {
      double score = ones.path(i).path("score").asDouble();
      Integer place = places.get(ones.path(i).path("id").asText());
      if (place == null) {
        double away = gap(score, ones.path(ones.size() - 1).path("score").asDouble());
        boolean isFirst = one.path("page").asInt(1) == 1;
        double before = isFirst ? away : gap(score, ones.path(0).path("score").asDouble());
        furthest = Math.max(furthest, Math.min(away, before));
        continue;
      }
      for (int j = i + 1; j < ones.size(); j++) {
        Integer next = places.get(ones.path(j).path("id").asText());
        if (next != null && next < place) {
          furthest = Math.max(furthest, gap(score, ones.path(j).path("score").asDouble()));
        }
      }
    }
    return furthest;
  }

  private static double gap(double one, double other) {
    double most = Math.max(Math.abs(one), Math.abs(other));
    return most == 0 ? 0 : Math.abs(one - other) / most;
  }

  /// What other answers differ in that they may not.
  static String ofTexts(String one, String other) {
    String a = untimed(one);
    String b = untimed(other);
    return a.equals(b) ? "" : a + "\nis not\n" + b;
  }

  /// The same of similar articles.
  String ofSimilar(JsonNode one, JsonNode other) {
    List<String> said = new ArrayList<>();
    hits(one.path("hits"), other.path("hits"), said);
    List<String> copies = one.path("duplicates").findValuesAsText("id").stream().sorted().toList();
    if (!copies.equals(
        other.path("duplicates").findValuesAsText("id").stream().sorted().toList())) {
      said.add("duplicates " + copies + " are not " + other.path("duplicates"));
    }
    return String.join("\n", said);
  }

  private static String untimed(String answer) {
    return answer
        .replaceFirst("\"tookMillis\":[0-9.]+", "")
        .replaceAll("<updated>[0-9T:-]+\\.[0-9]+Z</updated>", "");
  }

  private void hits(JsonNode ones, JsonNode others, List<String> said) {
    if (ones.size() != others.size()) {
      said.add(ones.size() + " hits are not " + others.size());
      return;
    }
    Map<String, JsonNode> byId = new HashMap<>();
    others.forEach(hit -> byId.put(hit.path("id").asText(), hit));
    for (int i = 0; i < ones.size(); i++) {
      JsonNode hit = ones.path(i);
      double score = hit.path("score").asDouble();
      if (this == WHOLE && !isNear(score, others.path(i).path("score").asDouble())) {
        said.add("hit " + i + ": " + hit + "\nis not\n" + others.path(i));
      }
      JsonNode same = byId.get(hit.path("id").asText());
      if (same == null) {
        double last = ones.path(ones.size() - 1).path("score").asDouble();
        if (score == 0 || (this == WHOLE && !isNear(score, last))) {
          said.add("hit " + i + " is nowhere: " + hit);
        }
      } else if (score == 0 && same != others.path(i)) {
        said.add("hit " + i + " is in another place: " + hit);
      } else if (!unscored(hit).equals(unscored(same))) {
        said.add("hit " + i + ": " + hit + "\nis not\n" + same);
      }
    }
  }

  private static JsonNode unscored(JsonNode hit) {
    ObjectNode copy = hit.deepCopy();
    copy.remove("score");
    return copy;
  }

  private static boolean isNear(double one, double other) {
    return Math.abs(one - other) <= SCORE * Math.max(Math.abs(one), Math.abs(other));
  }
}
