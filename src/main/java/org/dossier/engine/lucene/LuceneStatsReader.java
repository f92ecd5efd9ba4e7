package org.dossier.engine.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.dossier.article.Facet;
import org.dossier.search.StatsReader;

/// Gives the figures of a Lucene index.
public final class LuceneStatsReader implements StatsReader {
  private static final Logger LOG = System.getLogger(LuceneStatsReader.class.getName());

  private final LuceneCollection collection;

  LuceneStatsReader(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public Stats stats() {
    return collection.glance(LuceneStatsReader::stats);
  }

  static Stats stats(Snapshot snapshot) throws IOException {
    Map<Facet, Long> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(facet, snapshot.facet(facet).distinct());
    }
    DirectoryReader reader = snapshot.reader();
    return new Stats(reader.numDocs(), values, bytes(reader), "lucene", snapshot.mark().at());
  }

  private static long bytes(DirectoryReader reader) throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      try {
        bytes += reader.directory().fileLength(file);
      } catch (NoSuchFileException e) {
        // A commit has come since that needs it no more; it is seen in a moment.
        LOG.log(Level.DEBUG, "gone meanwhile", e);
      }
    }
    return bytes;
  }
}
