package org.dossier.ingest;

import java.io.IOException;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.ingest.Claims.Claim;
import org.dossier.ingest.Claims.State;
import org.jspecify.annotations.Nullable;

/// What an index held before a run. It is looked up there and not kept in memory, where a large
/// collection would not fit. Not changed by the run.
final class IndexedState {
  private final Holdings held;
  private final ListedFiles files;
  private int size;

  /// Lets each file know the hash that the index has of it.
  IndexedState(Holdings held, ListedFiles files) throws IOException, InterruptedException {
    this.held = held;
    this.files = files;
    held.forEach(article -> {
      size++;
      FileState file = fileOf(article);
      if (file != null) {
        file.noteBefore(article.provenance().fileHash());
      }
    });
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// How many articles it held.
  int size() {
    return size;
  }

  Holdings articles() {
    return held;
  }

  @Nullable HeldArticle find(String id) throws IOException {
    return size == 0 ? null : held.find(id);
  }

  /// The file that the article was found in; null where it is not there any more.
  @Nullable FileState fileOf(HeldArticle article) throws IOException {
    return files.find(article.provenance().file());
  }

  /// Whose the id is, as far as this run knows. The article of a file that need not be read claims
  /// its id only here, when somebody asks.
  @Nullable Claim holder(String id, Claims claims) throws IOException {
    HeldArticle before = find(id);
    FileState file = before == null ? null : fileOf(before);
    if (before != null && file != null && file.isUnchanged()) {
      String hash = before.provenance().articleHash();
      claims.enterFirst(id, new Claim(file.position, 0, file.name(), hash, State.SAME));
    }
    return claims.holder(id);
  }

  /// Whether the index holds the article exactly so.
  boolean holds(String id, String hash) throws IOException {
    HeldArticle before = find(id);
    return before != null && before.provenance().articleHash().equals(hash);
  }
}
