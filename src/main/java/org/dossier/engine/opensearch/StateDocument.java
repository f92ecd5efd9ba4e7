package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What tells the state of a collection: one small document, written whole, so that readers see one
/// state or the next.
///
/// - `building`: which indexes hold it; `commit`: which of their states it is, from 1.
/// - `at`: when it came to be; `id`: no other state has it; `note`: that of whoever indexed.
/// - `past`: when states came to be of which articles may still be there, that one included.
/// - `place`: where in the index's history the document stands, so that no two writers replace it.
record StateDocument(
    String schema,
    long building,
    long commit,
    Instant at,
    String id,
    String note,
    List<Past> past,
    @Nullable Place place) {
  /// When a state came to be.
  record Past(long commit, Instant at) {}

  /// Where a document stands in the history of its index.
  record Place(long number, long term) {}

  private static final String DOCUMENT = "state";

  /// Which state the collection is in; null where there was none yet.
  static @Nullable StateDocument read(OpenSearchCluster cluster, OpenSearchIndexes indexes)
      throws IOException {
    JsonNode found = cluster.find("/" + indexes.state() + "/_doc/" + DOCUMENT, Map.of());
    if (!found.path("found").asBoolean()) {
      return null;
    }
    JsonNode json = found.path("_source");
    List<Past> past = new ArrayList<>();
    json.path("past")
        .forEach(p ->
            past.add(new Past(p.path("commit").asLong(), Instant.parse(p.path("at").asText()))));
    return new StateDocument(
        json.path("schema").asText(),
        json.path("building").asLong(),
        json.path("commit").asLong(),
        Instant.parse(json.path("at").asText()),
        json.path("id").asText(),
        json.path("note").asText(),
        past,
        new Place(found.path("_seq_no").asLong(), found.path("_primary_term").asLong()));
  }

  /// The state that follows; `before` is null for the first.
  static StateDocument next(
      @Nullable StateDocument before, long building, String note, Duration kept) {
    Instant now = Instant.now();
    List<Past> past = new ArrayList<>();
    long commit = 1;
    if (before != null && before.building == building) {
      commit = before.commit + 1;
      before.past.stream().filter(p -> p.at.plus(kept).isAfter(now)).forEach(past::add);
    }
    past.add(new Past(commit, now));
    return new StateDocument(
        OpenSearchIndexes.SCHEMA,
        building,
        commit,
        now,
        UUID.randomUUID().toString(),
        note,
        past,
        before == null ? null : before.place);
  }

  /// Makes this the state, if the one that it follows still is.
  void write(OpenSearchCluster cluster, OpenSearchIndexes indexes) throws IOException {
    ObjectNode json =
        Json.object()
            .put("schema", schema)
            .put("building", building)
            .put("commit", commit)
            .put("at", at.toString())
            .put("id", id)
            .put("note", note);
    ArrayNode all = json.putArray("past");
    past.forEach(p -> all.add(Json.of("commit", p.commit).put("at", p.at.toString())));
    try {
      cluster.put(
          "/" + indexes.state() + "/_doc/" + DOCUMENT,
          place == null
              ? Map.of("op_type", "create")
              : Map.of(
                  "if_seq_no", Long.toString(place.number),
                  "if_primary_term", Long.toString(place.term)),
          json);
    } catch (ClusterException e) {
      StateDocument now = e.status() == 409 ? read(cluster, indexes) : null;
      // A try whose answer was lost may have been the one that wrote it.
      if (now == null || !now.id.equals(id)) {
        throw e;
      }
    }
  }

  String version() {
    return Long.toString(commit, 36) + "-" + id;
  }

  boolean fits() {
    return schema.equals(OpenSearchIndexes.SCHEMA);
  }

  /// The sentence for a state whose schema does not fit.
  String mismatch(OpenSearchIndexes indexes) {
    return "The index %s was made by another version of Dossier (schema %s, this one writes %s). Build it anew: dossier index --full"
        .formatted(indexes.name(), schema, OpenSearchIndexes.SCHEMA);
  }

  /// Up to which number of `until` no reader needs an article any more.
  long forgotten(Duration kept) {
    Instant before = Instant.now().minus(kept);
    long forgotten = 0;
    for (Past p : past) {
      if (p.at.isBefore(before)) {
        forgotten = Math.max(forgotten, p.commit);
      }
    }
    return forgotten;
  }
}
