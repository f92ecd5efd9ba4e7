package org.dossier.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.dossier.search.Authority;
import org.dossier.search.ExpiredCursorException;
import org.dossier.search.UnavailableException;
import org.jspecify.annotations.Nullable;

/// An index in a folder, open for reading. Follows what is committed there, also when the folder or
/// its index comes later, or is made anew. Safe for use by many threads.
///
/// Every use looks for a new commit when the last look is half a second ago; [#refresh] looks now.
/// A commit that can't be read leaves the last good state in use.
public final class LuceneCollection implements AutoCloseable {
  private final Path dir;
  private final ReentrantLock refreshing = new ReentrantLock();
  private final NowAndThen looking = new NowAndThen(Duration.ofMillis(500));
  private final KeptSnapshots kept = new KeptSnapshots(System::nanoTime);
  private @Nullable Directory directory;
  private volatile @Nullable Snapshots snapshots;
  private volatile @Nullable Throwable problem;
  private volatile boolean closed;
  private volatile SearchLimits limits = SearchLimits.NONE;
  private volatile SearchLimits exportLimits = SearchLimits.NONE;

  private LuceneCollection(Path dir) {
    this.dir = dir;
  }

  /// Opens the folder; it need not exist yet.
  public static LuceneCollection open(Path dir) {
    LuceneCollection collection = new LuceneCollection(dir);
    collection.refresh();
    return collection;
  }

  /// From now on only so many searches and exports go on at once, and no search goes on for ever:
  /// for a server that strangers ask.
  public void limit() {
    limit(SearchLimits.ofServer(), SearchLimits.ofExports());
  }

  void limit(SearchLimits searches, SearchLimits exports) {
    limits = searches;
    exportLimits = exports;
  }

  public LuceneSearchEngine searchEngine() {
    return new LuceneSearchEngine(this);
  }

  public LuceneArticleReader articleReader() {
    return new LuceneArticleReader(this);
  }

  public LuceneSimilarArticles similarArticles() {
    return new LuceneSimilarArticles(this);
  }

  public LuceneArticleScan articleScan() {
    return new LuceneArticleScan(this);
  }

  public LuceneStatsReader statsReader() {
    return new LuceneStatsReader(this);
  }

  public LuceneSpeller speller() {
    return new LuceneSpeller(this);
  }

  /// Suggests values by the names that the authority knows too.
  public LuceneSuggester suggester(Authority authority) {
    return new LuceneSuggester(this, authority);
  }

  public LuceneFacetReader facetReader() {
    return new LuceneFacetReader(this);
  }

  public LuceneDossiers dossiers() {
    return new LuceneDossiers(this);
  }

  public LuceneHistogram histogram() {
    return new LuceneHistogram(this);
  }

  public LuceneArticleExporter exporter() {
    return new LuceneArticleExporter(this);
  }

  /// Looks for a new commit. Never fails: what is wrong is told by the next search.
  public void refresh() {
    refreshing.lock();
    try {
      if (!closed) {
        follow();
      }
    } finally {
      refreshing.unlock();
    }
  }

  /// Names the commit that is searched now: it is the same after a restart, and another after every
  /// commit.
  ///
  /// @throws UnavailableException if there is no index to read
  public String version() {
    return glance(Snapshot::version);
  }

  /// Reads every file of the state that is searched now against its checksum, as long as that
  /// takes, and searches what is damaged no more. Gives a sentence for each such segment.
  ///
  /// @throws UnavailableException if there is no index to read
  public List<String> damage() {
    Snapshots from = snapshots;
    return from == null
        ? glance(snapshot -> List.of())
        : reading(SearchLimits.NONE, () -> from.leaveOutDamaged(dir));
  }

  @Override
  public void close() throws IOException {
    refreshing.lock();
    try {
      closed = true;
      kept.close();
      Snapshots last = snapshots;
      snapshots = null;
      IOUtils.close(last, directory);
      directory = null;
    } finally {
      refreshing.unlock();
    }
  }

  /// What is done with one state of the collection.
  interface Use<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  /// Searches the newest state, which stays open meanwhile, within the limits.
  ///
  /// @throws UnavailableException if there is no index, or it can't be read
  /// @throws org.dossier.search.OverloadedException if too much is asked at once
  /// @throws org.dossier.search.TooCostlyException if it takes too long
  <T> T with(Use<T> use) {
    return with(limits, use);
  }

  /// Does several searches in one turn, and in the time of one.
  <T> T together(Supplier<T> searches) {
    refreshNowAndThen();
    return limits.together(searches);
  }

  /// The same for what lasts as long as its reader takes.
  <T> T export(Use<T> use) {
    return with(exportLimits, use);
  }

  /// The same for what costs next to nothing, or is nobody's request: without limits.
  <T> T glance(Use<T> use) {
    return with(SearchLimits.NONE, use);
  }

  private <T> T with(SearchLimits limits, Use<T> use) {
    refreshNowAndThen();
    return reading(
        limits,
        () -> {
          Snapshot snapshot = acquire();
          try {
            snapshot.mark().requireFitting(dir);
            return use.of(snapshot);
          } finally {
            KeptSnapshots.release(snapshot);
          }
        });
  }

  private Snapshot acquire() throws IOException {
    for (Snapshots from = snapshots; from != null; from = snapshots) {
      try {
        return from.acquire();
      } catch (AlreadyClosedException e) {
        // It was closed since: what took its place, if anything, is there already.
      }
    }
    throw unavailable();
  }

  /// Does something with the state of that version, the newest or one that was kept.
  ///
  /// @throws ExpiredCursorException if it is kept no more
  /// @throws UnavailableException if there is no index, or it can't be read
  <T> T with(String version, Use<T> use) {
    Snapshot past = kept.acquire(version);
    if (past == null) {
      return with(newest -> {
        if (!newest.version().equals(version)) {
          throw new ExpiredCursorException(
              "The collection has changed since this cursor was made, and the state of then is kept"
                  + " no more. Begin again without `cursor`.");
        }
        return use.of(newest);
      });
    }
    try {
      return reading(limits, () -> use.of(past));
    } finally {
      KeptSnapshots.release(past);
    }
  }

  /// Keeps a state for those who page on in it: see [KeptSnapshots].
  void keep(Snapshot snapshot) {
    kept.keep(snapshot);
  }

  private <T> T reading(SearchLimits limits, TimeBudget.Task<T> reading) {
    try {
      return limits.apply(reading);
    } catch (IOException | UncheckedIOException | InternalError e) {
      // InternalError is what the JVM throws when a mapped file was cut short.
      throw new UnavailableException(IndexProblems.sentence(dir, e), e);
    } catch (RuntimeException e) {
      throw IndexProblems.ofDamage(dir, snapshots, e);
    }
  }

  private void refreshNowAndThen() {
    // Not in the time of a search.
    if (!TimeBudget.isSet() && looking.isDue() && refreshing.tryLock()) {
      try {
        refresh();
      } finally {
        refreshing.unlock();
      }
    }
  }

  private void follow() {
    looking.done();
    kept.dropOld();
    try {
      if (snapshots == null) {
        openAnew();
      } else {
        try {
          snapshots.maybeRefreshBlocking();
        } catch (IOException | IllegalStateException e) {
          // The folder was emptied and filled again: what is there has nothing to do with what
          // was read, so it is opened beside it, and replaces it only if that goes well.
          Snapshots before = snapshots;
          openAnew();
          if (snapshots != before) {
            before.close();
          }
        }
      }
      problem = null;
    } catch (IOException | RuntimeException | InternalError e) {
      problem = e;
    }
  }

  private void openAnew() throws IOException {
    if (!Files.isDirectory(dir)) {
      return;
    }
    Directory opened = directory == null ? FSDirectory.open(dir) : directory;
    directory = opened;
    if (DirectoryReader.indexExists(opened)) {
      snapshots = new Snapshots(opened);
    }
  }

  private UnavailableException unavailable() {
    return closed
        ? new UnavailableException("The index in " + dir + " is closed.")
        : IndexProblems.unavailable(dir, problem);
  }
}
