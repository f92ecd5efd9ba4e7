package org.dossier.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.dossier.Articles;
import org.dossier.Committed;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.ingest.ArticleIndexer.Provenance;

/// A collection in its state before a run and after it; nothing else may ever be seen.
final class TwoStates {
  private static final Path NAME = Path.of("index");

  final Map<String, Provenance> before;
  final Map<String, Provenance> after;

  /// Makes the first state in the directory.
  TwoStates(Directory directory, Directory elsewhere) throws IOException {
    try (LuceneArticleIndexer indexer = open(directory)) {
      put(indexer, "a", 0, 20, "one");
      indexer.note("before");
      indexer.commit();
      before = Committed.in(indexer);
    }
    for (String file : directory.listAll()) {
      elsewhere.copyFrom(directory, file, file, org.apache.lucene.store.IOContext.DEFAULT);
    }
    run(elsewhere);
    after = state(elsewhere);
  }

  /// Does all that leads to the second state. The index is committed when it returns.
  static void run(Directory directory) throws IOException {
    try (LuceneArticleIndexer indexer = open(directory)) {
      put(indexer, "a", 0, 10, "two");
      for (int i = 10; i < 15; i++) {
        indexer.remove("a" + i);
      }
      put(indexer, "b", 0, 5, "two");
      indexer.touch("a19", new Provenance("a19.txt", "ftouched", "haone19"));
      indexer.note("after");
      indexer.commit();
    }
  }

  static Map<String, Provenance> state(Directory directory) throws IOException {
    try (LuceneArticleIndexer indexer = open(directory)) {
      return Committed.in(indexer);
    }
  }

  static boolean isSound(Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      return check.checkIndex().clean;
    }
  }

  private static void put(LuceneArticleIndexer indexer, String kind, int from, int to, String round)
      throws IOException {
    for (int i = from; i < to; i++) {
      String id = kind + i;
      indexer.put(
          Articles.article(id).body(("Words of round " + round + " ").repeat(20)).build(),
          new Provenance(id + ".txt", "f" + round, "h" + kind + round + i));
    }
  }

  // The one that is tried outlives its writer.
  private static LuceneArticleIndexer open(Directory directory) throws IOException {
    return LuceneArticleIndexer.open(
        NAME,
        new FilterDirectory(directory) {
          @Override
          public void close() {}
        });
  }
}
