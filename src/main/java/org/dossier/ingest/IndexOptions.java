package org.dossier.ingest;

import org.jspecify.annotations.Nullable;

/// How to index. `full`: read and write every article, also what did not change. `dryRun`: find out
/// what would change and write nothing. `part`: put the articles of this part only, for another run
/// to commit; null for all.
public record IndexOptions(boolean full, boolean dryRun, @Nullable Part part) {
  /// Bring the index up to date.
  public static final IndexOptions UPDATE = new IndexOptions(false, false);

  /// Of all articles.
  public IndexOptions(boolean full, boolean dryRun) {
    this(full, dryRun, null);
  }

  /// One of some parts of a collection, counted from 1. Which part an article belongs to is told by
  /// its id.
  public record Part(int number, int of) {
    public Part {
      if (of < 1 || number < 1 || number > of) {
        throw new IllegalArgumentException(
            "part must be one of them (got: " + number + "/" + of + ")");
      }
    }

    boolean has(String id) {
      return Math.floorMod(id.hashCode() * 0x9E3779B9, of) == number - 1;
    }
  }
}
