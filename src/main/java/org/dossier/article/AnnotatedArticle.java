package org.dossier.article;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An article and what can be read out of it.
///
/// `published` is null where no date is stated and none can be inferred with a confidence of 0.6.
/// `annotations` holds for each facet its values, the most salient first, no id twice.
public record AnnotatedArticle(
    Article article, @Nullable Publication published, Map<Facet, List<Annotation>> annotations) {

  public AnnotatedArticle {
    requireNonNull(article);
    Map<Facet, List<Annotation>> copy = new EnumMap<>(Facet.class);
    annotations.forEach((facet, values) -> {
      Set<String> ids = new HashSet<>();
      if (!values.stream().allMatch(a -> ids.add(a.value().id()))) {
        throw new IllegalArgumentException(
            "annotations must not hold an id twice (got: " + facet.key() + " " + values + ")");
      }
      copy.put(facet, List.copyOf(values));
    });
    annotations = Collections.unmodifiableMap(copy);
  }

  /// The values of one facet, the most salient first; empty where there are none.
  public List<Annotation> of(Facet facet) {
    return annotations.getOrDefault(facet, List.of());
  }
}
