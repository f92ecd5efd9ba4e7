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
import org.dossier.article.AnnotatedArticle;
import org.dossier.http.ArticleJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--explain",
      description = "Print for people instead: each value, where it stands, the rule, the entry.")
  private boolean explain;

  @Override
  public Integer call() throws Exception {
    DossierCommand common = Commands.parent(dossier);
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
      return annotate(given, common) ? 0 : Main.FAILED;
    } finally {
      if (input != null) {
        Files.deleteIfExists(input);
        Files.deleteIfExists(input.toAbsolutePath().getParent());
      }
    }
  }

  /// Annotates all; whether nothing failed.
  private boolean annotate(List<Path> given, DossierCommand common) throws IOException {
    Terminal terminal = common.terminal();
    AnnotationPipeline pipeline = Annotators.of(common, given).current();
    TerminalArticle shown = new TerminalArticle(terminal, pipeline);
    CollectionArticles articles = CollectionArticles.of(given, terminal);
    articles.each(article -> {
      AnnotatedArticle annotated = pipeline.annotate(article);
      if (explain) {
        shown.show(annotated);
      } else {
        terminal.out().println(ArticleJson.line(annotated, pipeline::entry));
      }
    });
    terminal.out().flush();
    return !articles.hasFailed();
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
