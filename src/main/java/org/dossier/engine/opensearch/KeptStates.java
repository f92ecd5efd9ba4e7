package org.dossier.engine.opensearch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The states in which someone may page on, for a while. Safe for use by many threads.
final class KeptStates {
  /// How long a state is kept after it was asked last.
  static final Duration KEPT = Duration.ofMinutes(10);

  private record Kept(OpenSearchState state, long until) {}

  private final Map<String, Kept> states = new LinkedHashMap<>();

  synchronized void keep(OpenSearchState state) {
    long now = System.nanoTime();
    states.values().removeIf(kept -> kept.until - now < 0);
    states.put(state.version(), new Kept(state, now + KEPT.toNanos()));
  }

  /// The state of that version; null if it is kept no more.
  synchronized @Nullable OpenSearchState find(String version) {
    Kept kept = states.get(version);
    return kept == null || kept.until - System.nanoTime() < 0 ? null : kept.state;
  }
}
