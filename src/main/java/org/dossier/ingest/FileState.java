package org.dossier.ingest;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.source.Reading;
import org.dossier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// What a run has found out about one file, the `position`th of the listing. Safe for use by many
/// threads.
final class FileState {
  final int position;
  final SourceFile file;
  private final KnownHashes hashes;
  private volatile Set<String> failedIds = Set.of();
  private @Nullable String before;
  private volatile @Nullable String hash;
  private volatile boolean unchanged;
  private volatile boolean incomplete;
  private volatile boolean broken;

  FileState(int position, SourceFile file, KnownHashes hashes) {
    this.hashes = hashes;
    this.position = position;
    this.file = file;
  }

  String name() {
    return file.name();
  }

  /// The hash of its bytes; computed once.
  String hash() throws IOException {
    String known = hash;
    if (known == null) {
      known = hashes.of(file);
      hash = known;
    }
    return known;
  }

  /// The hash, as far as it was asked for.
  @Nullable String knownHash() {
    return hash;
  }

  /// Takes note of the hash that the index knows of it, told once for each of its articles.
  void noteBefore(String known) {
    before = before == null || before.equals(known) ? known : ContentHash.INCOMPLETE;
  }

  /// Whether the index has articles of it.
  boolean isHeld() {
    return before != null;
  }

  /// Finds out whether it is as the index knows it. One that cannot be read is not; reading it will
  /// tell why.
  void compare() {
    try {
      unchanged = hash().equals(before);
      if (unchanged) {
        // One string for both.
        hash = before;
      }
    } catch (IOException e) {
      unchanged = false;
    }
  }

  /// What became of it in an earlier run, if it is not to be tried again; null where it is.
  @Nullable Reading failureIn(FailureMemory memory) {
    String known = hash;
    String reason = known == null ? null : memory.reason(known);
    return reason == null
        ? null
        : new Reading.Failed(
            file.shownName(),
            reason + "; not tried again, as it is as it was",
            Reading.Scope.FILE,
            null);
  }

  /// Whether nothing of it needs to be read.
  boolean isUnchanged() {
    return unchanged;
  }

  /// The hash to be noted with its articles: the file's, or one that makes it be read again.
  String noted() {
    String known = hash;
    return incomplete || known == null ? ContentHash.INCOMPLETE : known;
  }

  /// Not every article of it is in the index.
  void markIncomplete() {
    incomplete = true;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  /// A record of it, or the rest of it, cannot be read.
  void markFailed(Reading.Failed failed, FailureMemory memory) {
    switch (failed.scope()) {
      case RECORD -> markFailed(failed.id());
      case FILE -> markBroken();
      case FILE_FOR_GOOD -> {
        markBroken();
        String known = hash;
        if (known != null) {
          memory.add(known, failed.reason());
        }
      }
    }
  }

  /// The record of that id, if it is known, cannot be read.
  synchronized void markFailed(@Nullable String id) {
    incomplete = true;
    if (id != null) {
      // Most files have none.
      if (failedIds.isEmpty()) {
        failedIds = ConcurrentHashMap.newKeySet();
      }
      failedIds.add(id);
    }
  }

  /// It cannot be read to its end.
  private void markBroken() {
    incomplete = true;
    broken = true;
  }

  /// Whether what the index held of it under that id is to stay although it was not read.
  boolean keeps(String id) {
    return broken || failedIds.contains(id);
  }
}
