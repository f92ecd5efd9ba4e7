package org.dossier.engine.lucene;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Tells when something is to be done again, to one of many threads. Safe for use by all of them.
final class NowAndThen {
  private final long between;
  private final AtomicLong last = new AtomicLong(System.nanoTime());

  NowAndThen(Duration between) {
    this.between = between.toNanos();
  }

  /// Whether so much time has passed since it was done or found to be due.
  boolean isDue() {
    long before = last.get();
    long now = System.nanoTime();
    return now - before > between && last.compareAndSet(before, now);
  }

  /// It was done just now.
  void done() {
    last.set(System.nanoTime());
  }
}
