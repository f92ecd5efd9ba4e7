package org.dossier.engine.lucene;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.dossier.search.UnavailableException;
import org.jspecify.annotations.Nullable;

/// What every commit says of itself, in the commit's own data, so that it can't be told apart from
/// the index: the schema, when it was made, an id that no other commit has, and the note of whoever
/// indexed.
///
/// `schema` is null where a program other than Dossier wrote the index.
record CommitMark(@Nullable String schema, Instant at, String id, String note) {
  private static final String SCHEMA = "dossier.schema";
  private static final String AT = "dossier.at";
  private static final String ID = "dossier.id";
  private static final String NOTE = "dossier.note";

  static CommitMark now(String note) {
    return new CommitMark(
        Integer.toString(Fields.SCHEMA), Instant.now(), UUID.randomUUID().toString(), note);
  }

  static CommitMark of(Map<String, String> data) {
    return new CommitMark(
        data.get(SCHEMA),
        Instant.parse(data.getOrDefault(AT, Instant.EPOCH.toString())),
        data.getOrDefault(ID, ""),
        data.getOrDefault(NOTE, ""));
  }

  Map<String, String> data() {
    return Map.of(SCHEMA, String.valueOf(schema), AT, at.toString(), ID, id, NOTE, note);
  }

  boolean fits() {
    return Integer.toString(Fields.SCHEMA).equals(schema);
  }

  /// @throws UnavailableException if it does not fit the index in that folder
  void requireFitting(Path dir) {
    if (!fits()) {
      throw new UnavailableException(mismatch(dir));
    }
  }

  /// The sentence for an index whose schema does not fit.
  String mismatch(Path dir) {
    return schema == null
        ? "The index in " + dir + " was not made by Dossier. Name another folder with --index."
        : "The index in %s was made by another version of Dossier (schema %s, this one writes %d). %s"
            .formatted(dir, schema, Fields.SCHEMA, IndexProblems.REBUILD);
  }
}
