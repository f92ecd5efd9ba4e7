package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Publication;
import org.jspecify.annotations.Nullable;

/// What a list of results shows of an article. `facets` holds its values, the most salient first.
public record ArticleSummary(
    String id,
    String title,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable Publication published,
    Map<Facet, List<FacetValue>> facets) {

  public ArticleSummary {
    requireNonNull(id);
    requireNonNull(title);
    Map<Facet, List<FacetValue>> copy = new EnumMap<>(Facet.class);
    facets.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    facets = Collections.unmodifiableMap(copy);
  }

  public static ArticleSummary of(AnnotatedArticle annotated) {
    Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
    annotated
        .annotations()
        .forEach((facet, all) -> facets.put(facet, all.stream().map(a -> a.value()).toList()));
    return new ArticleSummary(
        annotated.article().id(),
        annotated.article().title(),
        annotated.article().origin().url(),
        label(annotated, Facet.PUBLISHER),
        id(annotated, Facet.LANGUAGE),
        annotated.published(),
        facets);
  }

  private static @Nullable String label(AnnotatedArticle annotated, Facet facet) {
    return annotated.of(facet).isEmpty() ? null : annotated.of(facet).getFirst().value().label();
  }

  private static @Nullable String id(AnnotatedArticle annotated, Facet facet) {
    return annotated.of(facet).isEmpty() ? null : annotated.of(facet).getFirst().value().id();
  }
}
