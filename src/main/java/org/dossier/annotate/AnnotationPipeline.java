package org.dossier.annotate;

import java.util.List;
import java.util.Map;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;

/// Reads out of articles what they speak of. Immutable and safe for use by many threads.
public final class AnnotationPipeline {
  private AnnotationPipeline() {}

  /// The pipeline with the tables that come with Dossier.
  public static AnnotationPipeline standard() {
    return new AnnotationPipeline();
  }

  /// The article with all that was found in it.
  public AnnotatedArticle annotate(Article article) {
    return new AnnotatedArticle(article, article.published(), Map.of());
  }

  /// Names the rules and tables: it differs when the same article may be annotated differently.
  public String fingerprint() {
    return "none";
  }

  /// A value that a name stands for.
  public record NamedValue(Facet facet, FacetValue value) {}

  /// What the words name for sure, as a reader types them (case and accents do not matter); empty
  /// when nothing, or when it is not sure.
  public List<NamedValue> named(String words) {
    return List.of();
  }
}
