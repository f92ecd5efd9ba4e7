package org.dossier.ingest;

import java.util.HashMap;
import java.util.Map;
import org.dossier.ingest.ArticleIndexer.IndexedFile;
import org.jspecify.annotations.Nullable;

/// What an index held before a run, to be looked up by file and by article. Not changed by the run.
final class IndexedState {
  private final Map<String, IndexedFile> files;
  private final Map<String, Held> articles = new HashMap<>();

  /// An article in the index: the file it is from and its hash.
  record Held(String file, String hash) {}

  IndexedState(Map<String, IndexedFile> files) {
    this.files = files;
    files.forEach((name, file) ->
        file.articles().forEach((id, hash) -> articles.put(id, new Held(name, hash))));
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  Map<String, IndexedFile> files() {
    return files;
  }

  @Nullable IndexedFile file(String name) {
    return files.get(name);
  }

  Map<String, Held> articles() {
    return articles;
  }

  @Nullable Held article(String id) {
    return articles.get(id);
  }

  /// Whether the index holds the article exactly so.
  boolean holds(String id, String hash) {
    Held held = articles.get(id);
    return held != null && held.hash().equals(hash);
  }
}
