package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Keeps the newest [Snapshot], and older ones for as long as someone searches them.
final class Snapshots extends ReferenceManager<Snapshot> {
  Snapshots(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      current = Snapshot.of(reader);
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
    Directory directory = old.reader().directory();
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
