package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.jspecify.annotations.Nullable;

/// Merges that keep what failed for the next commit, instead of printing it.
final class QuietMerges extends ConcurrentMergeScheduler {
  private volatile @Nullable Throwable failed;

  @Override
  protected void handleMergeException(Throwable exc) {
    failed = exc;
  }

  void rethrow() throws IOException {
    Throwable t = failed;
    if (t != null) {
      throw new IOException(t.getMessage(), t);
    }
  }
}
