package org.dossier.engine.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.dossier.search.UnavailableException;
import org.jspecify.annotations.Nullable;

/// Turns what can go wrong with an index into sentences that name the folder and say what to do.
final class IndexProblems {
  static final String REBUILD = "Rebuild it: dossier index --full …";

  private IndexProblems() {}

  /// The exception for the caller; the cause is kept.
  static IOException explained(Path dir, Throwable problem) {
    return new IOException(sentence(dir, problem), problem);
  }

  static String sentence(Path dir, Throwable problem) {
    Throwable cause = root(problem);
    return switch (cause) {
      case LockObtainFailedException e ->
          "Another indexer is at work in " + dir + "; wait for it or stop it.";
      case IndexFormatTooNewException e ->
          "The index in "
              + dir
              + " was made by a newer version of Dossier, or is damaged. "
              + REBUILD;
      case IndexFormatTooOldException e ->
          "The index in "
              + dir
              + " was made by an older version of Dossier, or is damaged. "
              + REBUILD;
      case CorruptIndexException e -> damaged(dir, e.getMessage());
      case EOFException e -> damaged(dir, e.getMessage());
      case FileNotFoundException e -> damaged(dir, "a file is missing: " + e.getMessage());
      case NoSuchFileException e -> damaged(dir, "a file is missing: " + e.getMessage());
      case InternalError e -> damaged(dir, "a file is shorter than it was");
      case AccessDeniedException e ->
          "The index in " + dir + " can't be written or read: permission denied for " + e.getFile();
      case FileSystemException e when isFull(e) -> full(dir);
      case IOException e when isFull(e) -> full(dir);
      case OutOfMemoryError e ->
          "There is not enough memory to index into " + dir + "; what was committed is kept.";
      default -> "The index in " + dir + " can't be used: " + cause.getMessage();
    };
  }

  /// Why there is nothing to search; the problem is null where there never was.
  static UnavailableException unavailable(Path dir, @Nullable Throwable problem) {
    return problem == null
        ? new UnavailableException("There is no index in " + dir + " yet. Run: dossier index")
        : new UnavailableException(sentence(dir, problem), problem);
  }

  /// What to make of an exception: where the index is known to be damaged, that is its reason.
  /// Lucene takes what it reads to be whole, and fails in any way where it is not.
  static RuntimeException ofDamage(Path dir, @Nullable Snapshots from, RuntimeException e) {
    boolean isTold = e.getClass().getPackage().equals(UnavailableException.class.getPackage());
    return isTold || from == null || !from.isDamaged()
        ? e
        : new UnavailableException(damaged(dir, e.toString()), e);
  }

  /// The sentence for a segment that is damaged.
  static String segment(Path dir, LeafReader segment, Throwable problem) {
    LeafReader whole = FilterLeafReader.unwrap(segment);
    String name = whole instanceof SegmentReader of ? of.getSegmentName() : segment.toString();
    return "The index in %s is damaged: segment %s with %d articles: %s. They are not searched until it is rebuilt; the others are. %s"
        .formatted(dir, name, whole.maxDoc(), problem.getMessage(), REBUILD);
  }

  /// Whether the index itself is at fault, so that only a new one helps.
  static boolean isDamage(Throwable problem) {
    return switch (root(problem)) {
      case CorruptIndexException e -> true;
      case IndexFormatTooNewException e -> true;
      case IndexFormatTooOldException e -> true;
      case EOFException e -> true;
      case FileNotFoundException e -> true;
      case NoSuchFileException e -> true;
      case InternalError e -> true;
      default -> false;
    };
  }

  // A writer that a failure closed reports every later use as "already closed"; the failure itself
  // is the cause.
  private static Throwable root(Throwable problem) {
    Throwable t = problem;
    while (t instanceof AlreadyClosedException && t.getCause() != null) {
      t = t.getCause();
    }
    return t;
  }

  private static boolean isFull(IOException e) {
    String said = message(e).toLowerCase(Locale.ROOT);
    return said.contains("no space left") || said.contains("quota exceeded");
  }

  private static String full(Path dir) {
    return "The disk of "
        + dir
        + " is full; what was committed before is kept. Make room, then run"
        + " dossier index again.";
  }

  private static String damaged(Path dir, @Nullable String detail) {
    return "The index in " + dir + " is damaged (" + detail + "). " + REBUILD;
  }

  private static String message(Throwable e) {
    String said = e.getMessage();
    return said == null ? "" : said;
  }

  /// Reads every file of these segments; gives a sentence for each that is damaged, by its
  /// [SoundReader#id].
  static Map<String, String> damaged(Path dir, IndexReader reader) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      try {
        leaf.reader().checkIntegrity();
      } catch (IOException | RuntimeException | InternalError e) {
        problems.put(SoundReader.id(leaf.reader()), segment(dir, leaf.reader(), e));
      }
    }
    return problems;
  }
}
