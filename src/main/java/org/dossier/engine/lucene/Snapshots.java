package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
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
    DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
    if (newer == null) {
      return null;
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
