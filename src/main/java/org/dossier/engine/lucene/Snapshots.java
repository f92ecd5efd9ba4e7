package org.dossier.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Keeps the newest [Snapshot], and older ones for as long as someone searches them.
final class Snapshots extends ReferenceManager<Snapshot> {
  private volatile Set<String> leftOut = Set.of();

  Snapshots(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      current = Snapshot.of(reader);
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  /// Reads every file of the newest state against its checksum, and leaves out from then on what is
  /// damaged. Gives a sentence for each segment that is.
  List<String> leaveOutDamaged(Path dir) throws IOException {
    Snapshot newest = acquire();
    Map<String, String> damaged;
    try {
      damaged = IndexProblems.damaged(dir, newest.reader());
    } finally {
      release(newest);
    }
    leftOut = Set.copyOf(damaged.keySet());
    maybeRefreshBlocking();
    return List.copyOf(damaged.values());
  }

  /// Whether some of it is known to be damaged.
  boolean isDamaged() {
    return !leftOut.isEmpty();
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
    Directory directory = old.reader().directory();
    if (!leftOut.equals(old.leftOut())) {
      DirectoryReader sound = new SoundReader(DirectoryReader.open(directory), leftOut);
      try {
        return Snapshot.of(sound);
      } catch (IOException | RuntimeException | Error e) {
        sound.close();
        throw e;
      }
    }
    CommitMark latest = CommitMark.of(SegmentInfos.readLatestCommit(directory).getUserData());
    if (!latest.id().isEmpty() && latest.id().equals(old.mark().id())) {
      return null;
    }
    DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
    if (newer == null) {
      if (latest.id().equals(old.mark().id())) {
        return null;
      }
      // An index made anew counts its commits from the beginning: Lucene takes it for the old one.
      throw new IllegalStateException("commits must be of one index (got: " + latest + ")");
    }
    try {
      return old.next(newer);
    } catch (IOException | RuntimeException | Error e) {
      newer.close();
      throw e;
    }
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }
}
