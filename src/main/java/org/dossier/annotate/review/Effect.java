package org.dossier.annotate.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.Mention;

/// What other rules change in the same articles: which values come, go, or become another one, in
/// how many articles. For one thread.
public final class Effect {
  private static final List<Facet> FACETS =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON);
  private static final int EXAMPLES = 3;

  /// What changes for one value. Counts are of articles. `into` are the values that its mentions
  /// have become and in how many articles, `articles` the ids of some that change.
  public record Change(
      Facet facet,
      String label,
      int before,
      int after,
      Map<String, Integer> into,
      List<String> articles) {
    public Change {
      into = Map.copyOf(into);
      articles = List.copyOf(articles);
    }
  }

  private static final class Value {
    final Facet facet;
    final String label;
    final Map<String, Integer> into = new TreeMap<>();
    final List<String> articles = new ArrayList<>();
    int before;
    int after;
    boolean changed;

    Value(Facet facet, String label) {
      this.facet = facet;
      this.label = label;
    }
  }

  private record Spot(Mention.Part part, int start, int end) {}

  private final Map<String, Value> values = new HashMap<>();
  private int articles;
  private int touched;

  /// Takes one more article as it is annotated by the rules in force, and by the others.
  public void add(AnnotatedArticle before, AnnotatedArticle after) {
    articles++;
    boolean changed = false;
    for (Facet facet : FACETS) {
      changed |= add(facet, before.article().id(), before.of(facet), after.of(facet));
    }
    touched += changed ? 1 : 0;
  }

  private boolean add(Facet facet, String id, List<Annotation> before, List<Annotation> after) {
    before.forEach(a -> value(facet, a).before++);
    after.forEach(a -> value(facet, a).after++);
    Map<Spot, Annotation> old = spots(before);
    Map<Spot, Annotation> now = spots(after);
    Set<Value> changed = new HashSet<>();
    Set<String> moves = new HashSet<>();
    old.forEach((spot, annotation) -> {
      Annotation other = now.get(spot);
      if (other == null || !other.value().id().equals(annotation.value().id())) {
        changed.add(value(facet, annotation));
      }
      if (other != null
          && !other.value().id().equals(annotation.value().id())
          && moves.add(annotation.value().id() + " " + other.value().id())) {
        value(facet, annotation).into.merge(other.value().label(), 1, Integer::sum);
      }
    });
    now.forEach((spot, annotation) -> {
      Annotation other = old.get(spot);
      if (other == null || !other.value().id().equals(annotation.value().id())) {
        changed.add(value(facet, annotation));
      }
    });
    for (Value value : changed) {
      value.changed = true;
      if (value.articles.size() < EXAMPLES) {
        value.articles.add(id);
      }
    }
    return !changed.isEmpty();
  }

  private Value value(Facet facet, Annotation annotation) {
    return values.computeIfAbsent(
        facet.key() + " " + annotation.value().id(),
        key -> new Value(facet, annotation.value().label()));
  }

  private static Map<Spot, Annotation> spots(List<Annotation> annotations) {
    Map<Spot, Annotation> spots = new HashMap<>();
    for (Annotation annotation : annotations) {
      for (Mention m : annotation.evidence()) {
        spots.put(new Spot(m.part(), m.start(), m.end()), annotation);
      }
    }
    return spots;
  }

  /// How many articles there were.
  public int articles() {
    return articles;
  }

  /// In how many of them some value or some mention changes.
  public int touched() {
    return touched;
  }

  /// What changes, by facet, the largest change first.
  public List<Change> changes() {
    return values.values().stream()
        .filter(v -> v.changed)
        .sorted(
            Comparator.comparing((Value v) -> v.facet)
                .thenComparingInt(v -> -Math.abs(v.after - v.before))
                .thenComparing(v -> v.label))
        .map(v -> new Change(v.facet, v.label, v.before, v.after, v.into, v.articles))
        .toList();
  }
}
