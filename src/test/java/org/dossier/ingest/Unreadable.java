package org.dossier.ingest;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.dossier.source.SourceFile;

/// A source that lists what another lists, and fails when an article is to be read.
record Unreadable(Source source) implements Source {
  @Override
  public Listing list() throws IOException {
    return source.list();
  }

  @Override
  public void read(SourceFile file, Consumer<Reading> to, LongConsumer bytesRead) {
    throw new AssertionError(file.name() + " must not be read");
  }
}
