package org.dossier.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.Slug;
import org.dossier.annotate.collection.CollectionNames;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.annotate.collection.PersonLabel;
import org.dossier.annotate.review.Unions;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `authority merges`: which names were counted for which value, and why.
@Command(
    name = "merges",
    description = "List which names count for another one, by which rule or entry, how often.")
final class MergesCommand implements Callable<Integer> {
  @ParentCommand private @Nullable AuthorityCommand authority;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders (default: what the index holds).")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws Exception {
    DossierCommand common = AuthorityCommand.common(authority);
    boolean indexed = paths.isEmpty();
    AnnotationPipeline pipeline =
        (indexed ? Annotators.ofIndex(common) : Annotators.of(common, paths)).current();
    Unions unions = new Unions();
    CollectionArticles articles =
        indexed
            ? CollectionArticles.ofIndex(common.engine(), common.terminal())
            : CollectionArticles.of(paths, common.terminal());
    CollectionNames.Builder lessons = pipeline.collectionNames();
    articles.each(
        pipeline,
        article -> {
          unions.add(article);
          lessons.add(NameLesson.of(article));
        });
    CollectionNames taught = lessons.build();
    for (Unions.Union union : unions.all()) {
      common
          .terminal()
          .say(
              String.format(
                  Locale.ROOT,
                  "%s => %s  (%s; %s, e.g. %s)",
                  union.written(),
                  union.label(),
                  why(union, pipeline, taught),
                  Terminal.count(union.articles(), "article"),
                  union.example()));
    }
    return articles.hasFailed() ? Main.FAILED : 0;
  }

  private static String why(
      Unions.Union union, AnnotationPipeline pipeline, CollectionNames taught) {
    CollectionNames.Meaning meaning =
        switch (union.rule()) {
          case CollectionNames.ACRONYM -> taught.meaning(union.written());
          case CollectionNames.SPELLING ->
              union.facet() == Facet.PERSON
                  ? taught.person(PersonLabel.of(union.written()))
                  : taught.spelling(union.written());
          case CollectionNames.SURNAME -> taught.person(union.written());
          default -> null;
        };
    if (meaning != null) {
      return String.format(
          Locale.ROOT,
          "%s: %s of %d say so",
          union.rule(),
          Terminal.count(meaning.articles(), "article"),
          meaning.of());
    }
    FacetValue value = new FacetValue(Slug.of(union.label()), union.label());
    String entry = pipeline.entry(union.facet(), value, union.written());
    return entry == null ? union.rule() : union.rule() + ": " + entry;
  }
}
