package org.dossier.annotate.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.dossier.annotate.authority.Names;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.jspecify.annotations.Nullable;

/// The organizations and people of articles that no table covers, and which of them may be one, as
/// lines of an authority file. For one thread.
public final class Suggestions {
  private static final List<Facet> FACETS = List.of(Facet.ORGANIZATION, Facet.PERSON);
  // A ministry's name is put together from the table of bodies that every state has.
  private static final String COVERED_RULE = "ministry";
  private static final String ACRONYM = "acronym";

  private static final class Value {
    final FacetValue value;
    final Facet facet;
    final boolean covered;
    final Likeness.Form form;
    final TreeSet<String> acronyms = new TreeSet<>();
    int articles;

    Value(FacetValue value, Facet facet, boolean covered) {
      this.value = value;
      this.facet = facet;
      this.covered = covered;
      this.form = new Likeness.Form(value.label());
    }
  }

  private final BiPredicate<Facet, FacetValue> covered;
  private final Map<Facet, Map<String, Value>> values = new HashMap<>();

  /// `covered`: whether some table has the value.
  public Suggestions(BiPredicate<Facet, FacetValue> covered) {
    this.covered = covered;
    FACETS.forEach(facet -> values.put(facet, new HashMap<>()));
  }

  /// Takes one more article.
  public void add(AnnotatedArticle article) {
    values.forEach((facet, known) -> {
      for (Annotation annotation : article.of(facet)) {
        Value value =
            known.computeIfAbsent(
                annotation.value().id(),
                id -> new Value(annotation.value(), facet, isCovered(facet, annotation)));
        value.articles++;
        for (Mention mention : annotation.evidence()) {
          if (mention.rule().equals(ACRONYM) && new Likeness.Form(mention.text()).isAcronym()) {
            value.acronyms.add(mention.text());
          }
        }
      }
    });
  }

  private boolean isCovered(Facet facet, Annotation annotation) {
    return covered.test(facet, annotation.value())
        || annotation.evidence().stream().anyMatch(m -> m.rule().equals(COVERED_RULE));
  }

  /// The lines: for organizations and then for people at most `limit` values, the most frequent
  /// first, each followed by what it may be one with. A value stands as a row that may be kept;
  /// what it may be one with, in a comment that begins with `# ?`.
  public List<String> lines(int limit) {
    List<String> lines = new ArrayList<>();
    for (Facet facet : FACETS) {
      List<Value> all = new ArrayList<>(values.getOrDefault(facet, Map.of()).values());
      all.sort(
          Comparator.comparingInt((Value v) -> -v.articles)
              .thenComparing(v -> v.value.label(), Comparator.naturalOrder()));
      List<Value> open = all.stream().filter(v -> !v.covered).limit(limit).toList();
      if (!open.isEmpty()) {
        lines.add("");
        lines.add(facet == Facet.PERSON ? "# People" : "# Organizations");
      }
      for (Value value : open) {
        lines.add(row(value));
        lines.addAll(merges(value, all));
      }
    }
    return lines;
  }

  private static String row(Value value) {
    String label = value.value.label();
    String kind = value.facet == Facet.PERSON ? "person" : "";
    List<String> aliases = new ArrayList<>();
    // A lone word may be any word: in this case only.
    if (label.indexOf(' ') < 0) {
      aliases.add("=" + label);
    }
    for (String acronym : value.acronyms) {
      if (!Names.key(acronym).equals(Names.key(label))) {
        aliases.add("=" + acronym);
      }
    }
    String fields = String.join("\t", label, kind, "", String.join("|", aliases)).stripTrailing();
    return fields + "\t# " + articles(value.articles);
  }

  /// What it may be one with; of two values without an entry the less frequent one tells.
  private static List<String> merges(Value value, List<Value> all) {
    List<String> lines = new ArrayList<>();
    boolean before = true;
    for (Value other : all) {
      before &= other != value;
      String why = other != value && (before || other.covered) ? why(value, other) : null;
      if (why != null) {
        boolean longForm = other.form.isAcronym() && !other.covered && !value.form.isAcronym();
        Value from = longForm ? other : value;
        Value into = longForm ? value : other;
        lines.add(
            "# ? %s => %s  (%d + %s, %s)"
                .formatted(
                    from.value.label(),
                    into.value.label(),
                    from.articles,
                    articles(into.articles),
                    why));
      }
    }
    return lines;
  }

  private static @Nullable String why(Value a, Value b) {
    return Likeness.of(a.form, b.form, a.facet == Facet.PERSON);
  }

  private static String articles(int n) {
    return n + (n == 1 ? " article" : " articles");
  }
}
