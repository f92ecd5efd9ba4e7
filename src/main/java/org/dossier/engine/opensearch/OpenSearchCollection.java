package org.dossier.engine.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.dossier.search.ExpiredCursorException;
import org.dossier.search.UnavailableException;
import org.jspecify.annotations.Nullable;

/// A collection in a cluster, open for reading. Follows what is committed there, also when it comes
/// later, or is made anew. Safe for use by many threads.
///
/// Every use looks for a new state when the last look is half a second ago; [#refresh] looks now.
/// When the cluster is away, every use says so until it is back.
public final class OpenSearchCollection implements AutoCloseable {
  private static final long LOOK_AGAIN_NANOS = 500_000_000;

  private final OpenSearchCluster cluster;
  private final OpenSearchIndexes indexes;
  private final ReentrantLock looking = new ReentrantLock();
  private final AtomicLong looked = new AtomicLong();
  private final KeptStates kept = new KeptStates();
  private volatile @Nullable OpenSearchState newest;
  private volatile @Nullable IOException problem;

  private OpenSearchCollection(OpenSearchCluster cluster, OpenSearchIndexes indexes) {
    this.cluster = cluster;
    this.indexes = indexes;
  }

  /// Opens the collection of that name, which need not be there yet; closes the cluster with it.
  ///
  /// @throws IllegalArgumentException if it is no name; the message is a sentence for the user
  public static OpenSearchCollection open(OpenSearchCluster cluster, String name) {
    OpenSearchCollection collection =
        new OpenSearchCollection(cluster, new OpenSearchIndexes(name));
    collection.refresh();
    return collection;
  }

  /// Looks for a new state. Never fails: what is wrong is told by the next search.
  public void refresh() {
    looking.lock();
    try {
      look();
    } finally {
      looking.unlock();
    }
  }

  /// Names the state that is searched now: it is the same after a restart, and another after every
  /// commit.
  ///
  /// @throws UnavailableException if there is nothing to search, or it can't be searched now
  public String version() {
    return with(OpenSearchState::version);
  }

  /// What is done with one state of the collection.
  interface Use<T> {
    T of(OpenSearchState state) throws IOException;
  }

  /// Does something with the newest state.
  ///
  /// @throws UnavailableException if there is nothing to search, or it can't be searched now
  <T> T with(Use<T> use) {
    OpenSearchState state = newest();
    try {
      return use.of(state);
    } catch (ClusterException e) {
      // A full rebuild has taken the place of what was searched.
      if (e.status() == 404) {
        refresh();
        return reading(newest(), use);
      }
      throw unavailable(e);
    } catch (UncheckedIOException e) {
      throw unavailable(wrapped(e));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /// Does something with the state of that version, the newest or one that was kept.
  ///
  /// @throws ExpiredCursorException if it is kept no more
  <T> T with(String version, Use<T> use) {
    OpenSearchState newest = newest();
    if (newest.version().equals(version)) {
      return with(use);
    }
    OpenSearchState past = kept.find(version);
    if (past == null) {
      throw expired();
    }
    try {
      return use.of(past);
    } catch (ClusterException e) {
      if (e.status() == 404) {
        throw expired();
      }
      throw unavailable(e);
    } catch (UncheckedIOException e) {
      throw unavailable(wrapped(e));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /// Keeps a state for those who page on in it.
  void keep(OpenSearchState state) throws IOException {
    state.keep();
    kept.keep(state);
  }

  OpenSearchCluster cluster() {
    return cluster;
  }

  OpenSearchIndexes indexes() {
    return indexes;
  }

  private static <T> T reading(OpenSearchState state, Use<T> use) {
    try {
      return use.of(state);
    } catch (UncheckedIOException e) {
      throw unavailable(wrapped(e));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static IOException wrapped(UncheckedIOException e) {
    IOException cause = e.getCause();
    return cause == null ? new IOException(e) : cause;
  }

  private static UnavailableException unavailable(IOException e) {
    String message = e.getMessage();
    return new UnavailableException(message == null ? "OpenSearch can't answer." : message, e);
  }

  private static ExpiredCursorException expired() {
    return new ExpiredCursorException(
        "The collection has changed since this cursor was made, and the state of then is kept"
            + " no more. Begin again without `cursor`.");
  }

  private OpenSearchState newest() {
    long last = looked.get();
    if (System.nanoTime() - last > LOOK_AGAIN_NANOS && looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    OpenSearchState state = newest;
    IOException wrong = problem;
    if (wrong != null) {
      throw unavailable(wrong);
    }
    if (state == null) {
      throw new UnavailableException(
          "There is no index "
              + indexes.name()
              + " at "
              + cluster.name()
              + " yet. Run: dossier index --engine opensearch");
    }
    if (!state.document().fits()) {
      throw new UnavailableException(state.document().mismatch(indexes));
    }
    return state;
  }

  private void look() {
    try {
      StateDocument now = StateDocument.read(cluster, indexes);
      OpenSearchState before = newest;
      if (now == null) {
        newest = null;
      } else if (before == null || !before.version().equals(now.version())) {
        newest = new OpenSearchState(cluster, indexes, now);
        if (before != null) {
          before.pass();
        }
      }
      problem = null;
    } catch (IOException e) {
      problem = e;
    }
    looked.set(System.nanoTime());
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
