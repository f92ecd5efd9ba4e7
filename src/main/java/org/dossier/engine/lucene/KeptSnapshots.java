package org.dossier.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Keeps the states of the collection open in which cursors were made, so that who pages on sees
/// the same articles in the same order whatever is committed meanwhile.
///
/// Each is kept for ten minutes after it was last asked for, and no more than eight at once: the
/// first to go are those that nobody paged on in, of these the longest unused. Safe for use by many
/// threads.
final class KeptSnapshots implements AutoCloseable {
  static final int MOST = 8;
  static final Duration FOR = Duration.ofMinutes(10);

  private static final class Kept {
    private final Snapshot snapshot;
    private long used;
    private boolean isFollowed;

    Kept(Snapshot snapshot, long used) {
      this.snapshot = snapshot;
      this.used = used;
    }
  }

  private final LongSupplier nanos;
  private final Map<String, Kept> byVersion = new HashMap<>();
  private boolean closed;

  /// @param nanos the time that passes, as [System#nanoTime] tells it
  KeptSnapshots(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Keeps a state that the caller holds open.
  synchronized void keep(Snapshot snapshot) {
    Kept known = byVersion.get(snapshot.version());
    if (known != null) {
      known.used = nanos.getAsLong();
    } else if (!closed) {
      snapshot.reader().incRef();
      byVersion.put(snapshot.version(), new Kept(snapshot, nanos.getAsLong()));
      while (byVersion.size() > MOST) {
        byVersion.values().stream()
            .min(
                Comparator.comparing((Kept k) -> k.isFollowed)
                    .thenComparingLong(k -> k.used - nanos.getAsLong()))
            .ifPresent(k -> release(byVersion.remove(k.snapshot.version())));
      }
    }
  }

  /// The state of that version, which the caller gives back to [#release(Snapshot)]; null if it is
  /// not kept any more.
  synchronized @Nullable Snapshot acquire(String version) {
    dropOld();
    Kept kept = byVersion.get(version);
    if (kept == null) {
      return null;
    }
    kept.used = nanos.getAsLong();
    kept.isFollowed = true;
    kept.snapshot.reader().incRef();
    return kept.snapshot;
  }

  static void release(Snapshot snapshot) {
    try {
      snapshot.reader().decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets go of what nobody asked for in a while.
  synchronized void dropOld() {
    long now = nanos.getAsLong();
    for (Iterator<Kept> all = byVersion.values().iterator(); all.hasNext(); ) {
      Kept kept = all.next();
      if (now - kept.used > FOR.toNanos()) {
        all.remove();
        release(kept);
      }
    }
  }

  private static void release(@Nullable Kept kept) {
    if (kept != null) {
      release(kept.snapshot);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    byVersion.values().forEach(KeptSnapshots::release);
    byVersion.clear();
  }
}
