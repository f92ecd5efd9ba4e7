package org.dossier;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.ingest.ArticleIndexer;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.ingest.ArticleIndexer.Provenance;

/// What an indexer has committed, by id.
public final class Committed {
  private Committed() {}

  public static Map<String, Provenance> in(ArticleIndexer indexer) throws IOException {
    Map<String, Provenance> found = new TreeMap<>();
    try (Holdings committed = indexer.committed()) {
      committed.forEach(article -> found.put(article.id(), article.provenance()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
