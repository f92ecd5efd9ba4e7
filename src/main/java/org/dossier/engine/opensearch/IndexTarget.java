package org.dossier.engine.opensearch;

import org.jspecify.annotations.Nullable;

/// Where and how a run writes.
///
/// - `name`: the collection's.
/// - `shards`: into how many parts new indexes are split, at least 1.
/// - `program`: what annotates; what a run of another one left without a commit is not taken over.
/// - `part`: which part of the collection the run writes, such as `2-8`, for another to commit;
///   null for a run that commits.
public record IndexTarget(String name, int shards, String program, @Nullable String part) {
  public IndexTarget {
    if (shards < 1) {
      throw new IllegalArgumentException("shards must be at least 1 (got: " + shards + ")");
    }
  }
}
