package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.annotate.AnnotationPipeline.NamedValue;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// What names stand for when a reader types them: no text around, and no care for case or accents.
/// Only names that can mean one thing are here.
final class NameIndex {
  private static final Set<String> TOO_COMMON =
      Set.of("us", "it", "who", "ice", "pa", "may", "car", "can", "total", "nation");

  private final Map<String, List<NamedValue>> byName = new HashMap<>();

  NameIndex(List<Entry> entries, Lexicon lexicon) {
    Map<String, List<NamedValue>> all = new HashMap<>();
    for (Entry entry : entries) {
      String name = folded(entry.surface());
      NamedValue value = value(entry);
      if (value == null || isDoubtful(entry, name, lexicon)) {
        continue;
      }
      List<NamedValue> values = all.computeIfAbsent(name, n -> new ArrayList<>());
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    all.forEach((name, values) -> {
      if (values.size() == 1) {
        byName.put(name, List.copyOf(values));
      }
    });
  }

  private static @Nullable NamedValue value(Entry entry) {
    return switch (entry.sense()) {
      case Sense.Organization o -> new NamedValue(Facet.ORGANIZATION, o.value());
      case Sense.Place p -> isName(p, entry) ? country(p.country().value()) : null;
      case Sense.Person p -> new NamedValue(Facet.PERSON, p.value());
      case Sense.Blocked b -> null;
    };
  }

  private static NamedValue country(FacetValue value) {
    return new NamedValue(Facet.COUNTRY, value);
  }

  private static boolean isName(Sense.Place place, Entry entry) {
    return switch (place.kind()) {
      case NAME -> true;
      case FORMER_NAME -> Character.isUpperCase(entry.surface().charAt(0));
      case DEMONYM, CAPITAL, METONYM, CITY -> false;
    };
  }

  private static boolean isDoubtful(Entry entry, String name, Lexicon lexicon) {
    boolean country = entry.sense() instanceof Sense.Place;
    if (entry.unsure() && !country) {
      return true;
    }
    if (name.indexOf(' ') >= 0) {
      return false;
    }
    int classes = lexicon.classes(Fold.hash(name));
    int doubts = country ? COMMON.bit : bits(COMMON, GIVEN, FAMILY);
    return TOO_COMMON.contains(name)
        || (classes & doubts) != 0
        || (entry.unsure() && (classes & GIVEN.bit) != 0);
  }

  private static String folded(String words) {
    return Fold.fold(words.strip()).replace(".", "").replaceAll("\\s+", " ");
  }

  List<NamedValue> named(String words) {
    String name = folded(words);
    return byName.getOrDefault(name.startsWith("the ") ? name.substring(4) : name, List.of());
  }
}
