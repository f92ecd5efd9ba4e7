package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.dossier.search.OverloadedException;
import org.jspecify.annotations.Nullable;

/// Which articles of one state are near-copies: found when first asked for, while others wait a
/// little. Safe for use by many threads.
public final class Grouping<T> {
  private static final long WAIT_SECONDS = 2;

  private final ReentrantLock making = new ReentrantLock();
  private @Nullable T made;

  /// How they are found.
  public interface Finding<T> {
    T find() throws IOException;
  }

  /// @throws OverloadedException if they are being found
  public T get(Finding<T> finding) throws IOException {
    take();
    try {
      T known = made;
      T now = known == null ? TimeBudget.outside(finding::find) : known;
      made = now;
      return now;
    } finally {
      making.unlock();
    }
  }

  private void take() {
    try {
      if (making.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new OverloadedException(
        "Near-copies are being found in this state of the collection; try again in a moment.");
  }
}
