package org.dossier.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Mention;

/// What tests ask of an annotated text. Two pipelines serve all tests: as shipped, and by the rules
/// alone.
final class Annotated {
  static final AnnotationPipeline PIPELINE = AnnotationPipeline.standard();
  static final AnnotationPipeline RULES =
      AnnotationPipeline.standard(LocalDate.of(2025, 1, 1), SpanProposer.NONE);

  private final AnnotatedArticle article;

  private Annotated(AnnotatedArticle article) {
    this.article = article;
  }

  static Annotated text(String body) {
    return article(
        Article.of("a", body.isBlank() ? "-" : body.strip().lines().findFirst().orElse("-"), body));
  }

  static Annotated article(Article article) {
    return new Annotated(PIPELINE.annotate(article));
  }

  /// A sentence below a title, as shipped and by the rules alone.
  static List<Annotated> readings(String sentence) {
    return List.of(text("A title\n\n" + sentence), byRules(sentence));
  }

  /// The same by the rules alone.
  static Annotated byRules(String sentence) {
    return new Annotated(RULES.annotate(Article.of("a", "A title", "A title\n\n" + sentence)));
  }

  List<Annotation> of(Facet facet) {
    return article.of(facet);
  }

  Set<String> countries() {
    return article.of(Facet.COUNTRY).stream()
        .map(a -> a.value().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> organizations() {
    return labels(Facet.ORGANIZATION);
  }

  Set<String> people() {
    return labels(Facet.PERSON);
  }

  private Set<String> labels(Facet facet) {
    return article.of(facet).stream()
        .map(a -> a.value().label())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The texts of the value's mentions with their rules, as `text/rule`.
  List<String> evidence(Facet facet, String id) {
    return article.of(facet).stream()
        .filter(a -> a.value().id().equals(id))
        .flatMap(a -> a.evidence().stream())
        .map(m -> m.text() + "/" + m.rule())
        .toList();
  }

  double salience(Facet facet, String id) {
    return article.of(facet).stream()
        .filter(a -> a.value().id().equals(id))
        .mapToDouble(Annotation::salience)
        .findFirst()
        .orElse(0);
  }

  List<Mention> mentions() {
    return List.of(Facet.values()).stream()
        .flatMap(f -> article.of(f).stream())
        .flatMap(a -> a.evidence().stream())
        .toList();
  }
}
