package org.dossier.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import org.dossier.search.TooCostlyException;

/// How long what the current thread does may still take. Lucene asks it through the searcher; loops
/// of our own ask it themselves. A thread that was given none has all the time.
///
/// What Lucene cuts short looks like an answer: who gives a budget calls [#check] at the end.
final class TimeBudget {
  private static final ThreadLocal<TimeBudget> CURRENT = new ThreadLocal<>();

  private final long end;
  private final Duration budget;

  private TimeBudget(Duration budget) {
    this.budget = budget;
    this.end = System.nanoTime() + budget.toNanos();
  }

  /// What is done in a time.
  interface Task<T> {
    T result() throws IOException;
  }

  /// Does it in at most so much time.
  ///
  /// @throws TooCostlyException if it takes longer
  static <T> T within(Duration budget, Task<T> task) throws IOException {
    CURRENT.set(new TimeBudget(budget));
    try {
      T result = task.result();
      check();
      return result;
    } finally {
      CURRENT.remove();
    }
  }

  /// Does what takes its time, and is made once for many.
  static <T> T outside(Task<T> task) throws IOException {
    TimeBudget before = CURRENT.get();
    CURRENT.remove();
    try {
      return task.result();
    } finally {
      if (before != null) {
        CURRENT.set(before);
      }
    }
  }

  /// Whether the thread has one already.
  static boolean isSet() {
    return CURRENT.get() != null;
  }

  static boolean isOver() {
    TimeBudget current = CURRENT.get();
    return current != null && System.nanoTime() - current.end >= 0;
  }

  /// @throws TooCostlyException if the time is over
  static void check() {
    if (isOver()) {
      throw new TooCostlyException(
          "This search took longer than %d milliseconds and was ended; ask for less at once."
              .formatted(CURRENT.get().budget.toMillis()));
    }
  }
}
