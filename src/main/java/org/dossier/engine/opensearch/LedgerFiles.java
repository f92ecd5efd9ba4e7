package org.dossier.engine.opensearch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dossier.ingest.ArticleIndexer.IndexedFile;
import org.dossier.ingest.ArticleIndexer.Provenance;

/// What the rows of a ledger tell of files.
final class LedgerFiles {
  private LedgerFiles() {}

  /// Which files the articles come from. Of a file whose articles come from different states of it,
  /// or of which a run may have put only some, not all need be there: it is to be read.
  ///
  /// @param kept the ids of articles of runs that did not come to their commit
  static Map<String, IndexedFile> of(Collection<Ledger.Row> rows, Set<String> kept) {
    Map<String, String> hashes = new HashMap<>();
    Map<String, Map<String, String>> articles = new HashMap<>();
    for (Ledger.Row row : rows) {
      Provenance from = row.provenance();
      String hash = kept.contains(row.id()) ? "" : from.fileHash();
      hashes.merge(from.file(), hash, (one, other) -> one.equals(other) ? one : "");
      articles.computeIfAbsent(from.file(), f -> new HashMap<>()).put(row.id(), from.articleHash());
    }
    Map<String, IndexedFile> files = new HashMap<>();
    articles.forEach(
        (file, of) -> files.put(file, new IndexedFile(hashes.getOrDefault(file, ""), of)));
    return files;
  }

  static Ledger.Row at(Ledger.Row row, long at, long doc, Provenance provenance) {
    return new Ledger.Row(
        row.id(),
        at,
        doc,
        provenance,
        row.stated(),
        row.dated(),
        row.lesson(),
        row.edges(),
        row.program());
  }
}
