package org.dossier.annotate.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.annotate.authority.Names;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.Mention;

/// Which names the articles have under another one, and by which rule: "TAC" under "Threat Analysis
/// Center" because the text says so in brackets. For one thread.
public final class Unions {
  private static final List<Facet> FACETS = List.of(Facet.ORGANIZATION, Facet.PERSON);

  /// The name `written` counted for `label` by the rule, in so many articles; `example` is the id
  /// of one.
  public record Union(
      Facet facet, String written, String label, String rule, int articles, String example) {}

  private final Map<List<String>, Union> unions = new HashMap<>();

  /// Takes one more article.
  public void add(AnnotatedArticle article) {
    String id = article.article().id();
    for (Facet facet : FACETS) {
      Set<List<String>> here = new HashSet<>();
      for (Annotation annotation : article.of(facet)) {
        String label = annotation.value().label();
        for (Mention m : annotation.evidence()) {
          String written = m.text().replaceAll("\\s+", " ").replaceFirst("^[Tt]he ", "");
          String name = Names.key(written);
          List<String> key = List.of(facet.key(), name, annotation.value().id(), m.rule());
          if (!written.isEmpty() && !name.equals(Names.key(label)) && here.add(key)) {
            unions.merge(
                key,
                new Union(facet, written, label, m.rule(), 1, id),
                (a, b) ->
                    new Union(facet, a.written(), label, a.rule(), a.articles() + 1, a.example()));
          }
        }
      }
    }
  }

  /// All unions, by facet and label, the most frequent first.
  public List<Union> all() {
    List<Union> all = new ArrayList<>(unions.values());
    all.sort(
        Comparator.comparing(Union::facet)
            .thenComparing(Union::label)
            .thenComparingInt(union -> -union.articles())
            .thenComparing(Union::written)
            .thenComparing(Union::rule));
    return all;
  }
}
