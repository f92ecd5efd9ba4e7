package org.dossier.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.jspecify.annotations.Nullable;

/// Articles that were put and are not yet in the index, because the run may put them again: they
/// wait in temporary files beside it. Safe for use by many threads, but that one id is for one
/// thread at a time.
final class WaitingArticles implements Closeable {
  private static final int NONE = -1;

  // Lucene takes such files for its own, and deletes those that a killed run left.
  private static final String PREFIX = "_waiting";

  private final Directory directory;
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final List<IndexInput> files = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private @Nullable IndexOutput open;

  /// Where the article lies, in which file from which byte on; the file is [#NONE] if it does not
  /// wait any more. `since`: in which one it was put first.
  private record Place(int since, int file, long start) {}

  /// `directory`: that of the index.
  WaitingArticles(Directory directory) {
    this.directory = directory;
  }

  /// Adds the article, or replaces the one of the same id.
  synchronized void put(String id, WaitingArticle.Written written) throws IOException {
    IndexOutput out = open;
    if (out == null) {
      out = directory.createTempOutput(PREFIX, "put", IOContext.DEFAULT);
      names.add(out.getName());
      open = out;
    }
    int file = files.size();
    Place now = new Place(file, file, out.getFilePointer());
    written.to(out);
    places.merge(id, now, (was, is) -> new Place(was.since, is.file, is.start));
  }

  /// Forgets the article of that id, if it waits.
  void remove(String id) {
    places.computeIfPresent(id, (key, place) -> new Place(place.since, NONE, 0));
  }

  /// Forgets the article of that id, which the index has now.
  void written(String id) {
    places.remove(id);
  }

  /// The article of that id as it was put last; null where it does not wait.
  @Nullable HeldArticle find(String id) throws IOException {
    Place place = places.get(id);
    if (place == null || place.file == NONE) {
      return null;
    }
    if (place.file == sealed()) {
      seal();
    }
    return at(id, place);
  }

  private synchronized WaitingArticle at(String id, Place place) {
    return new WaitingArticle(id, files.get(place.file), place.start);
  }

  private synchronized int sealed() {
    return files.size();
  }

  /// Ends the file that is being written, since only then can it be read.
  private synchronized void seal() throws IOException {
    IndexOutput out = open;
    if (out != null) {
      out.close();
      files.add(directory.openInput(out.getName(), IOContext.DEFAULT));
      open = null;
    }
  }

  /// Those that wait now.
  Snapshot snapshot() throws IOException {
    seal();
    return new Snapshot(sealed());
  }

  /// Those that waited at one moment, as they were then.
  final class Snapshot {
    private final int until;
    private final List<String> ids = new ArrayList<>();
    private final List<Place> at = new ArrayList<>();

    private Snapshot(int until) {
      this.until = until;
      places.forEach((id, place) -> {
        if (place.file != NONE && place.file < until) {
          ids.add(id);
          at.add(place);
        }
      });
    }

    int size() {
      return ids.size();
    }

    HeldArticle get(int i) {
      return at(ids.get(i), at.get(i));
    }

    /// Whether that article was put before that moment: what the index has of it is no longer so.
    boolean replaces(String id) {
      Place place = places.get(id);
      return place != null && place.since < until;
    }

    /// The article of that id; null where it did not wait.
    @Nullable HeldArticle find(String id) {
      Place place = places.get(id);
      if (place == null || place.since >= until) {
        return null;
      }
      if (place.file != NONE && place.file < until) {
        return at(id, place);
      }
      // It was put again since.
      int before = ids.indexOf(id);
      return before < 0 ? null : get(before);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    places.clear();
    IOUtils.close(open);
    IOUtils.close(files);
    open = null;
    files.clear();
    IOUtils.deleteFilesIgnoringExceptions(directory, names);
    names.clear();
  }
}
