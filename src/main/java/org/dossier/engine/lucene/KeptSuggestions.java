package org.dossier.engine.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.dossier.search.Completion;
import org.dossier.search.Suggester;
import org.jspecify.annotations.Nullable;

/// Suggests from an index in memory, made of one state of the collection when it is first asked
/// for. Safe for use by many threads.
///
/// For a small collection the request that needs it makes it. For a large one it is made beside the
/// requests: those before the first is made get no suggestions, those after a commit get the ones
/// made before it, as far as they still hold. One is made at a time, and then none for ten times as
/// long as that took, so that a folder that changes all the time costs a tenth of a core.
///
/// They may take about half of the heap. Where the ones made before do not fit beside the next,
/// they are let go first; where the titles do not fit, only the newest are suggested. If memory
/// ends for all that, there are none for this state of the collection, and everything else goes on.
public final class KeptSuggestions {
  private static final Logger LOG = System.getLogger(KeptSuggestions.class.getName());
  private static final int SMALL = 2_000;
  private static final int REST = 10;

  /// What suggestions may take of the heap, in percent.
  private static final int SHARE = 55;

  private final Newest newest;
  private final int small;
  private final Executor beside;
  private final ReentrantLock gathering = new ReentrantLock();
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile @Nullable SuggestionIndex made;
  private volatile long next = System.nanoTime();
  private volatile Attempt tried = new Attempt("", 0);
  private volatile Attempt hopeless = tried;
  private boolean told;

  private record Attempt(String version, long articles) {}

  /// What is done with a state.
  public interface Use {
    void of(SuggestedState state) throws IOException;
  }

  /// Does something with the newest state of the collection, however long it takes.
  public interface Newest {
    void use(Use use);
  }

  public KeptSuggestions(Newest newest) {
    this(
        newest,
        SMALL,
        task -> Thread.ofPlatform().daemon().name("dossier-suggestions").start(task));
  }

  /// @param small up to how many articles the index is made in the request itself
  /// @param beside runs what makes it for more
  KeptSuggestions(Newest newest, int small, Executor beside) {
    this.newest = newest;
    this.small = small;
    this.beside = beside;
  }

  /// Bytes that suggestions may take.
  static long room() {
    return Runtime.getRuntime().maxMemory() / 100 * SHARE;
  }

  /// See [Suggester#suggest].
  public List<Completion> suggest(SuggestedState state, String typed, int size) throws IOException {
    if (size < 0 || size > Suggester.MAX_SIZE) {
      throw new IllegalArgumentException(
          "size must be in 0.." + Suggester.MAX_SIZE + " (got: " + size + ")");
    }
    TypedWords words = TypedWords.of(typed);
    SuggestionIndex index = index(state);
    return index == null || words.isEmpty() || size == 0
        ? List.of()
        : SuggestionAnswer.of(state, index, words, size);
  }

  private @Nullable SuggestionIndex index(SuggestedState state) throws IOException {
    SuggestionIndex now = made;
    if (now != null && now.version().equals(state.version())) {
      return now;
    }
    if (state.articles() <= small) {
      return gather(state);
    }
    if (!state.version().equals(hopeless.version())
        && System.nanoTime() - next >= 0
        && asked.compareAndSet(false, true)) {
      beside.execute(this::gatherBeside);
    }
    return now;
  }

  private SuggestionIndex gather(SuggestedState state) throws IOException {
    gathering.lock();
    try {
      SuggestionIndex now = made;
      if (now == null || !now.version().equals(state.version())) {
        if (now != null && 2 * now.ramBytesUsed() > room()) {
          made = null;
          now = null;
        }
        tried = new Attempt(state.version(), state.articles());
        now = TimeBudget.outside(state::gather);
        made = now;
        tell(now.titlesLeftOut());
      }
      return now;
    } finally {
      gathering.unlock();
    }
  }

  private void tell(int leftOut) {
    if (leftOut > 0 && !told) {
      told = true;
      LOG.log(
          Level.WARNING,
          ("Of %,d articles the titles of %,d are not suggested, since there is no room for them; the"
                      + " newest are.")
                  .formatted(tried.articles(), leftOut)
              + moreMemory());
    }
  }

  private static String moreMemory() {
    return " Give Java more memory: its heap has %,d MB (-Xmx)."
        .formatted(Runtime.getRuntime().maxMemory() >> 20);
  }

  private void gatherBeside() {
    long start = System.nanoTime();
    try {
      newest.use(this::gather);
    } catch (RuntimeException e) {
      // The requests go on with what was made before; the next one tries again.
      LOG.log(Level.WARNING, "suggestions not made", e);
    } catch (OutOfMemoryError e) {
      // What it had gathered is let go by now. It would end like this again.
      hopeless = tried;
      LOG.log(
          Level.WARNING,
          "There are no suggestions: memory ended while they were made of %,d articles."
                  .formatted(hopeless.articles())
              + moreMemory());
    } finally {
      long end = System.nanoTime();
      next = end + REST * (end - start);
      asked.set(false);
    }
  }
}
