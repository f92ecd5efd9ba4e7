package org.dossier.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dossier.search.OverloadedException;
import org.jspecify.annotations.Nullable;

/// How many searches go on at once, how many wait for their turn and how long, and how long each
/// may take. Safe for use by many threads.
final class SearchLimits {
  /// As many as there are, for as long as they like.
  static final SearchLimits NONE = new SearchLimits(Integer.MAX_VALUE, 0, Duration.ZERO, null);

  private final Semaphore turns;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;
  private final Duration wait;
  private final @Nullable Duration budget;

  /// @param atOnce how many searches go on at once
  /// @param mostWaiting how many wait for their turn
  /// @param wait how long one waits
  /// @param budget how long one takes; null for as long as it likes
  SearchLimits(int atOnce, int mostWaiting, Duration wait, @Nullable Duration budget) {
    this.turns = new Semaphore(atOnce, true);
    this.mostWaiting = mostWaiting;
    this.wait = wait;
    this.budget = budget;
  }

  /// For a server: searches keep the cores busy, and more of them would only wait for each other.
  static SearchLimits ofServer() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new SearchLimits(
        Math.max(8, 2 * cores), 256, Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  /// For what takes as long as its reader likes.
  static SearchLimits ofExports() {
    return new SearchLimits(8, 16, Duration.ofSeconds(2), null);
  }

  /// Does it when it is its turn. What is asked for on the way belongs to the same turn.
  ///
  /// @throws OverloadedException if too many wait, or the turn does not come
  <T> T apply(TimeBudget.Task<T> task) throws IOException {
    if (TimeBudget.isSet()) {
      return task.result();
    }
    takeTurn();
    try {
      return budget == null ? task.result() : TimeBudget.within(budget, task);
    } finally {
      turns.release();
    }
  }

  /// Does several searches when it is their turn.
  <T> T together(Supplier<T> searches) {
    try {
      return apply(searches::get);
    } catch (IOException e) {
      throw new IllegalStateException("searches tell of what they can't read themselves", e);
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(0, TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw overloaded();
    }
    try {
      if (waiting.incrementAndGet() > mostWaiting
          || !turns.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw overloaded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw overloaded();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static OverloadedException overloaded() {
    return new OverloadedException(
        "More searches are asked than this server can answer now; try again in a moment.");
  }
}
