package org.dossier.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.review.Effect;
import org.dossier.article.Facet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `authority preview`: what a file would change. Nothing is written.
@Command(
    name = "preview",
    description =
        "Say what an authority file would change: values that come, go or become one, and in how"
            + " many articles. Nothing is written.")
final class PreviewCommand implements Callable<Integer> {
  @ParentCommand private @Nullable AuthorityCommand authority;

  @Parameters(index = "0", paramLabel = "FILE", description = "The authority file.")
  private Path file = Path.of("authority.tsv");

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders (default: corpus/).")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws Exception {
    DossierCommand common = AuthorityCommand.common(authority);
    Terminal terminal = common.terminal();
    List<Path> wanted = DossierCommand.orCorpus(paths);
    List<Path> inForce =
        common.authority().isEmpty() ? Annotators.beside(wanted) : common.authority();
    List<Path> others = without(inForce, file);
    List<Path> all = new ArrayList<>(others);
    all.add(file);
    AnnotationPipeline after = pipeline(common, all);
    AnnotationPipeline before = pipeline(common, others);
    after.notices().forEach(terminal::note);
    Effect effect = new Effect();
    CollectionArticles articles = CollectionArticles.of(wanted, terminal);
    articles.each(article -> effect.add(before.annotate(article), after.annotate(article)));
    show(effect, terminal);
    return articles.hasFailed() ? Main.FAILED : 0;
  }

  private static AnnotationPipeline pipeline(DossierCommand common, List<Path> files) {
    return AnnotationPipeline.with(
        Annotators.read(files, common.terminal()), Annotators.today(), common.proposer());
  }

  private static List<Path> without(List<Path> files, Path file) throws IOException {
    List<Path> others = new ArrayList<>();
    for (Path other : files) {
      if (!Files.exists(file) || !Files.isSameFile(other, file)) {
        others.add(other);
      }
    }
    return others;
  }

  private void show(Effect effect, Terminal terminal) {
    terminal.say(
        "With %s %d of %s would change."
            .formatted(file, effect.touched(), Terminal.count(effect.articles(), "article")));
    Facet facet = null;
    for (Effect.Change change : effect.changes()) {
      if (change.facet() != facet) {
        facet = change.facet();
        terminal.say("");
        terminal.say(terminal.bold(facet.key()));
      }
      terminal.say(line(change, terminal));
    }
  }

  private static String line(Effect.Change change, Terminal terminal) {
    String sign = change.before() == 0 ? "+" : change.after() == 0 ? "-" : "~";
    String into =
        change.into().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(e -> " => " + e.getKey() + " (" + e.getValue() + ")")
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "  %s %s  %d → %s%s  %s",
        sign,
        terminal.bold(change.label()),
        change.before(),
        Terminal.count(change.after(), "article"),
        into,
        terminal.dim(String.join(", ", change.articles())));
  }
}
