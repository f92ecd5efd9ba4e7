package org.dossier.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dossier.article.Article;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.dossier.source.SourceFile;

/// The articles of paths, one after the other, for commands that look at all of them without an
/// index.
final class CollectionArticles {
  private final Source source;
  private final Terminal terminal;
  private boolean failed;

  private CollectionArticles(Source source, Terminal terminal) {
    this.source = source;
    this.terminal = terminal;
  }

  static CollectionArticles of(List<Path> paths, Terminal terminal) {
    return new CollectionArticles(CollectionFiles.of(paths), terminal);
  }

  /// Hands over each article. What cannot be read is told, and the rest goes on.
  void each(Consumer<Article> to) throws IOException {
    Source.Listing listing = source.list();
    listing.passed().forEach(reading -> pass(reading, to));
    for (SourceFile file : listing.files()) {
      source.read(file, reading -> pass(reading, to));
    }
  }

  /// Whether something could not be read.
  boolean hasFailed() {
    return failed;
  }

  private void pass(Reading reading, Consumer<Article> to) {
    switch (reading) {
      case Reading.Found found -> {
        found.notices().forEach(terminal::note);
        to.accept(found.article());
      }
      case Reading.Failed failure -> {
        failed = true;
        terminal.complain(failure.toString());
      }
      case Reading.Skipped skipped -> terminal.note("skipped " + skipped);
    }
  }
}
