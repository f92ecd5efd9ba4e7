package org.dossier.ingest;

/// How to index. `full`: read and write every article, also what did not change. `dryRun`: find out
/// what would change and write nothing.
public record IndexOptions(boolean full, boolean dryRun) {
  /// Bring the index up to date.
  public static final IndexOptions UPDATE = new IndexOptions(false, false);
}
