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

  /// Lets an article of a file that need not be read claim its id, now that somebody asks for it.
  void claim(@Nullable HeldArticle article, Claims claims) throws IOException {
    FileState file = article == null ? null : fileOf(article);
    if (article != null && file != null && file.isUnchanged()) {
      String hash = article.provenance().articleHash();
      claims.enterFirst(article.id(), new Claim(file.position, 0, file.name(), hash, State.SAME));
    }
  }
}
