package org.dossier.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.review.Suggestions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `authority suggest`: what no table has, ready to paste.
@Command(
    name = "suggest",
    description =
        "List organizations and people that no table has, the most frequent first, and which may"
            + " be one, in the form of an authority file.")
final class SuggestCommand implements Callable<Integer> {
  private static final List<String> HEAD =
      List.of(
          "# Suggested by Dossier: keep the rows that are right, add kind, country and aliases.",
          "# Where two are one, take the `# ?` and what is in brackets away from the line.",
          "# name\tkind\tcountry\taliases\tid");

  @ParentCommand private @Nullable AuthorityCommand authority;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders (default: what the index holds).")
  private List<Path> paths = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many organizations, and so many people (default: 100).")
  private int limit = 100;

  @Override
  public Integer call() throws Exception {
    DossierCommand common = AuthorityCommand.common(authority);
    if (limit < 1) {
      throw DossierCommand.usage("--limit must be at least 1 (got: " + limit + ").");
    }
    boolean indexed = paths.isEmpty();
    AnnotationPipeline pipeline =
        (indexed ? Annotators.ofIndex(common) : Annotators.of(common, paths)).current();
    Suggestions suggestions = new Suggestions(pipeline::knows);
    CollectionArticles articles =
        indexed
            ? CollectionArticles.ofIndex(common.engine(), common.terminal())
            : CollectionArticles.of(paths, common.terminal());
    articles.each(pipeline, suggestions::add);
    HEAD.forEach(common.terminal()::say);
    suggestions.lines(limit).forEach(common.terminal()::say);
    return articles.hasFailed() ? Main.FAILED : 0;
  }
}
