package org.dossier.engine.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.dossier.search.Authority;
import org.dossier.search.Completion;
import org.dossier.search.Suggester;
import org.jspecify.annotations.Nullable;

/// Suggests from an index in memory, made of one state of the collection when it is first asked
/// for.
///
/// For a small collection the request that needs it makes it. For a large one it is made beside the
/// requests: those before the first is made get no suggestions, those after a commit get the ones
/// made before it, as far as they still hold. One is made at a time, and then none for ten times as
/// long as that took, so that a folder that changes all the time costs a tenth of a core.
public final class LuceneSuggester implements Suggester {
  private static final Logger LOG = System.getLogger(LuceneSuggester.class.getName());
  private static final int SMALL = 2_000;
  private static final int REST = 10;

  private final LuceneCollection collection;
  private final Authority authority;
  private final int small;
  private final Executor beside;
  private final ReentrantLock gathering = new ReentrantLock();
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile @Nullable SuggestionIndex made;
  private volatile long next = System.nanoTime();

  LuceneSuggester(LuceneCollection collection, Authority authority) {
    this(
        collection,
        authority,
        SMALL,
        task -> Thread.ofPlatform().daemon().name("dossier-suggestions").start(task));
  }

  /// @param small up to how many articles the index is made in the request itself
  /// @param beside runs what makes it for more
  LuceneSuggester(LuceneCollection collection, Authority authority, int small, Executor beside) {
    this.collection = collection;
    this.authority = authority;
    this.small = small;
    this.beside = beside;
  }

  @Override
  public List<Completion> suggest(String typed, int size) {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be in 0.." + MAX_SIZE + " (got: " + size + ")");
    }
    TypedWords words = TypedWords.of(typed);
    return collection.with(snapshot -> {
      SuggestionIndex index = index(snapshot);
      return index == null || words.isEmpty() || size == 0
          ? List.of()
          : SuggestionAnswer.of(snapshot, index, words, size);
    });
  }

  private @Nullable SuggestionIndex index(Snapshot snapshot) throws IOException {
    SuggestionIndex now = made;
    if (now != null && now.version().equals(snapshot.version())) {
      return now;
    }
    if (snapshot.reader().numDocs() <= small) {
      return gather(snapshot);
    }
    if (System.nanoTime() - next >= 0 && asked.compareAndSet(false, true)) {
      beside.execute(this::gatherBeside);
    }
    return now;
  }

  private SuggestionIndex gather(Snapshot snapshot) throws IOException {
    gathering.lock();
    try {
      SuggestionIndex now = made;
      if (now == null || !now.version().equals(snapshot.version())) {
        now = TimeBudget.outside(() -> SuggestionGathering.gather(snapshot, authority));
        made = now;
      }
      return now;
    } finally {
      gathering.unlock();
    }
  }

  private void gatherBeside() {
    long start = System.nanoTime();
    try {
      collection.glance(this::gather);
    } catch (RuntimeException e) {
      // The requests go on with what was made before; the next one tries again.
      LOG.log(Level.WARNING, "suggestions not made", e);
    } finally {
      long end = System.nanoTime();
      next = end + REST * (end - start);
      asked.set(false);
    }
  }
}
