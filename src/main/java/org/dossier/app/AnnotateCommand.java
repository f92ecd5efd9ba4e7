package org.dossier.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.http.ArticleJson;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.dossier.source.SourceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `annotate`: prints what can be read out of articles, without an index.
@Command(
    name = "annotate",
    description =
        "Print each article with its annotations and their evidence, one JSON object a line.")
final class AnnotateCommand implements Callable<Integer> {
  @ParentCommand private @Nullable DossierCommand dossier;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders; - reads standard input, as text or JSON Lines.")
  private List<String> paths = List.of();

  @Override
  public Integer call() throws Exception {
    Terminal terminal = Commands.parent(dossier).terminal();
    Path input = null;
    try {
      List<Path> given = new ArrayList<>();
      for (String path : paths) {
        if (path.equals("-")) {
          input = input == null ? standardInput(System.in) : input;
          given.add(input);
        } else {
          given.add(Path.of(path));
        }
      }
      return annotate(CollectionFiles.of(given), terminal) ? 0 : Main.FAILED;
    } finally {
      if (input != null) {
        Files.deleteIfExists(input);
        Files.deleteIfExists(input.toAbsolutePath().getParent());
      }
    }
  }

  /// Annotates all; whether nothing failed.
  private static boolean annotate(Source source, Terminal terminal) throws IOException {
    AnnotationPipeline pipeline = AnnotationPipeline.standard();
    List<Reading> failed = new ArrayList<>();
    Source.Listing listing = source.list();
    listing.passed().forEach(reading -> pass(reading, terminal, failed));
    for (SourceFile file : listing.files()) {
      source.read(
          file,
          reading -> {
            if (reading instanceof Reading.Found found) {
              terminal.out().println(ArticleJson.line(pipeline.annotate(found.article())));
            } else {
              pass(reading, terminal, failed);
            }
          });
    }
    terminal.out().flush();
    return failed.isEmpty();
  }

  private static void pass(Reading reading, Terminal terminal, List<Reading> failed) {
    switch (reading) {
      case Reading.Failed failure -> {
        failed.add(failure);
        terminal.complain(failure.toString());
      }
      case Reading.Skipped skipped -> terminal.note("skipped " + skipped);
      case Reading.Found found -> found.notices().forEach(terminal::note);
    }
  }

  // A file, because that is what sources read; JSON Lines where it begins as an object does.
  private static Path standardInput(InputStream in) throws IOException {
    Path folder = Files.createTempDirectory("dossier");
    Path text = folder.resolve("stdin.txt");
    Files.copy(in, text, StandardCopyOption.REPLACE_EXISTING);
    int first;
    try (InputStream start = Files.newInputStream(text)) {
      do {
        first = start.read();
      } while (first == ' ' || first == '\n' || first == '\r' || first == '\t');
    }
    return first == '{' ? Files.move(text, folder.resolve("stdin.jsonl")) : text;
  }
}
