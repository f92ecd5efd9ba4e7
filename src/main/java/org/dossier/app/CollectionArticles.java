package org.dossier.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.dossier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// The articles of paths or of an index, one after the other, for commands that look at all of
/// them.
final class CollectionArticles {
  private final Terminal terminal;
  private final @Nullable Source source;
  private final @Nullable Engine engine;
  private boolean failed;

  private CollectionArticles(Terminal terminal, @Nullable Source source, @Nullable Engine engine) {
    this.terminal = terminal;
    this.source = source;
    this.engine = engine;
  }

  /// Those of files and folders, without an index.
  static CollectionArticles of(List<Path> paths, Terminal terminal) {
    return new CollectionArticles(terminal, CollectionFiles.of(paths), null);
  }

  /// Those that an index holds.
  static CollectionArticles ofIndex(Engine engine, Terminal terminal) {
    return new CollectionArticles(terminal, null, engine);
  }

  /// Hands over each article. What cannot be read is told, and the rest goes on.
  void each(Consumer<Article> to) throws IOException {
    if (source == null) {
      scan(annotated -> to.accept(annotated.article()));
      return;
    }
    Source.Listing listing = source.list();
    listing.passed().forEach(reading -> pass(reading, to));
    for (SourceFile file : listing.files()) {
      source.read(file, reading -> pass(reading, to));
    }
  }

  /// Hands over each article annotated: as the index holds it, or by the pipeline.
  void each(AnnotationPipeline pipeline, Consumer<AnnotatedArticle> to) throws IOException {
    if (source == null) {
      scan(to);
    } else {
      each(article -> to.accept(pipeline.annotate(article)));
    }
  }

  private void scan(Consumer<AnnotatedArticle> to) throws IOException {
    OpenIndex opened = requireNonNull(engine).open();
    try (var closing = opened.closing()) {
      requireNonNull(closing);
      opened.scan().forEach(to);
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
