package org.dossier.annotate.collection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dossier.annotate.collection.CollectionNames.Meaning;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.dossier.article.Span;

/// Which articles may be annotated otherwise when a collection teaches other names than it did when
/// they were annotated. Immutable.
///
/// An article is told from its annotations and from the acronyms in it that no annotation accounts
/// for; that costs a small part of annotating it.
public final class Concern {
  // Of a name that one of these found alone, other articles may know better.
  private static final Set<String> OPEN = Set.of("pattern", "learned", "short form");

  private final Difference acronyms;
  private final Difference spellings;
  private final Difference surnames;

  /// The names of one kind that mean something else now; what they meant; what others mean still.
  private record Difference(Set<String> names, Set<String> former, Set<String> kept) {
    static Difference of(Map<String, Meaning> before, Map<String, Meaning> now) {
      Difference difference = new Difference(new HashSet<>(), new HashSet<>(), new HashSet<>());
      Map<String, Meaning> all = new HashMap<>(now);
      all.putAll(before);
      for (String name : all.keySet()) {
        Meaning was = before.get(name);
        Meaning is = now.get(name);
        if (was != null && is != null && was.label().equals(is.label())) {
          difference.kept.add(is.label());
        } else {
          difference.names.add(name);
          if (was != null) {
            difference.former.add(was.label());
          }
        }
      }
      return difference;
    }

    /// Whether a value of that label is one of the names, or what one of them meant.
    boolean concerns(String label) {
      return names.contains(label) || former.contains(label);
    }

    /// Whether a value that was taught under that label may have been taught otherwise.
    boolean alters(String label) {
      return former.contains(label) || !kept.contains(label);
    }
  }

  private Concern(CollectionNames before, CollectionNames now) {
    acronyms = Difference.of(before.acronyms(), now.acronyms());
    spellings = Difference.of(before.spellings(), now.spellings());
    surnames = Difference.of(before.surnames(), now.surnames());
  }

  /// `before` is what was taught when the articles were annotated, [CollectionNames#NONE] where
  /// that is not known.
  public static Concern of(CollectionNames before, CollectionNames now) {
    return new Concern(before, now);
  }

  /// Whether the article may be annotated otherwise. False only where nothing can change.
  public boolean with(AnnotatedArticle article) {
    for (Annotation annotation : article.of(Facet.ORGANIZATION)) {
      String label = annotation.value().label();
      if (spellings.concerns(label)
          || acronyms.concerns(label)
          || annotation.evidence().stream().anyMatch(mention -> alters(mention, label))) {
        return true;
      }
    }
    for (Annotation annotation : article.of(Facet.PERSON)) {
      String label = annotation.value().label();
      if (surnames.concerns(label)
          || ((has(annotation, CollectionNames.SURNAME)
                  || has(annotation, CollectionNames.SPELLING))
              && surnames.alters(label))) {
        return true;
      }
    }
    return holdsAcronym(article, Mention.Part.TITLE, article.article().title())
        || holdsAcronym(article, Mention.Part.BODY, article.article().body());
  }

  private boolean alters(Mention mention, String label) {
    if (!spellings.names.isEmpty() && spellings.names.contains(NameLesson.name(mention.text()))) {
      return true;
    }
    return switch (mention.rule()) {
      case CollectionNames.ACRONYM, CollectionNames.SPELLING ->
          acronyms.names.contains(mention.text())
              || (acronyms.alters(label) && spellings.alters(label));
      default -> false;
    };
  }

  private static boolean has(Annotation annotation, String rule) {
    return annotation.evidence().stream().anyMatch(mention -> mention.rule().equals(rule));
  }

  private boolean holdsAcronym(AnnotatedArticle article, Mention.Part part, String text) {
    if (acronyms.names.isEmpty()) {
      return false;
    }
    for (int start = 0; start < text.length(); ) {
      int end = start;
      boolean large = true;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        large &= !Character.isLowerCase(text.charAt(end));
        end++;
      }
      if (large
          && end - start >= CollectionNames.SHORTEST
          && acronyms.names.contains(text.substring(start, end))
          && !isAccountedFor(article, part, start, end)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /// Whether the words there are part of a name, or a name of which other articles are not asked.
  private static boolean isAccountedFor(
      AnnotatedArticle article, Mention.Part part, int start, int end) {
    return Stream.of(Facet.ORGANIZATION, Facet.PERSON)
        .map(article::of)
        .flatMap(List::stream)
        .flatMap(annotation -> annotation.evidence().stream())
        .filter(mention -> mention.part() == part)
        .anyMatch(mention ->
            (mention.start() < start && end <= mention.end())
                || (mention.span().equals(new Span(start, end)) && !OPEN.contains(mention.rule())));
  }
}
