package org.dossier.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dossier.query.TextQuery.All;
import org.dossier.query.TextQuery.And;
import org.dossier.query.TextQuery.Fuzzy;
import org.dossier.query.TextQuery.Named;
import org.dossier.query.TextQuery.Near;
import org.dossier.query.TextQuery.Not;
import org.dossier.query.TextQuery.Of;
import org.dossier.query.TextQuery.Or;
import org.dossier.query.TextQuery.Phrase;
import org.dossier.query.TextQuery.Prefix;
import org.dossier.query.TextQuery.Some;
import org.dossier.query.TextQuery.Title;
import org.dossier.query.TextQuery.Word;
import org.dossier.query.TextQuery.Years;

/// Takes a query apart, to tell what each of its parts does.
public final class QueryParts {
  /// A part that narrows, and the query without it; [All] where nothing else is left.
  public record Part(TextQuery part, TextQuery rest) {}

  private QueryParts() {}

  /// Each part without which more could be found: what must all hold, however deep. Of alternatives
  /// none narrows by itself: they are one part. Parts that are the same are one.
  public static List<Part> of(TextQuery query) {
    if (query instanceof And || query instanceof All) {
      return within(query);
    }
    return Stream.concat(Stream.of(new Part(query, new All())), inside(query).stream()).toList();
  }

  // What leaves nothing is the whole, which is a part already.
  private static List<Part> inside(TextQuery query) {
    return within(query).stream().filter(part -> !(part.rest() instanceof All)).toList();
  }

  private static List<Part> within(TextQuery query) {
    return switch (query) {
      case And and -> withinAll(and);
      case Or or -> withinAny(or);
      case Title title ->
          inside(title.query()).stream()
              .map(p -> new Part(new Title(p.part()), new Title(p.rest())))
              .toList();
      case Not not -> List.of();
      case Some some -> List.of();
      case Named named -> List.of();
      case Word word -> List.of();
      case Phrase phrase -> List.of();
      case Near near -> List.of();
      case Prefix prefix -> List.of();
      case Fuzzy fuzzy -> List.of();
      case Of of -> List.of();
      case Years years -> List.of();
      case All all -> List.of();
    };
  }

  private static List<Part> withinAll(And and) {
    List<Part> parts = new ArrayList<>();
    for (TextQuery part : new LinkedHashSet<>(and.parts())) {
      List<TextQuery> others = and.parts().stream().filter(p -> !p.equals(part)).toList();
      parts.add(new Part(part, others.isEmpty() ? new All() : all(others)));
      for (Part inner : inside(part)) {
        List<TextQuery> with =
            and.parts().stream().map(p -> p.equals(part) ? inner.rest() : p).toList();
        parts.add(new Part(inner.part(), all(with)));
      }
    }
    return parts;
  }

  private static List<Part> withinAny(Or or) {
    List<Part> parts = new ArrayList<>();
    for (TextQuery part : new LinkedHashSet<>(or.parts())) {
      for (Part inner : inside(part)) {
        parts.add(
            new Part(
                inner.part(),
                Trees.any(
                    or.parts().stream().map(p -> p.equals(part) ? inner.rest() : p).toList())));
      }
    }
    return parts;
  }

  private static TextQuery all(List<TextQuery> parts) {
    TextQuery all = Trees.all(parts);
    return all == null ? new All() : all;
  }

  /// The words, phrases, names and fields that are wanted, each once, as they stand in the query;
  /// not what is excluded.
  public static Set<TextQuery> leaves(TextQuery query) {
    Set<TextQuery> leaves = new LinkedHashSet<>();
    collect(query, leaves);
    return leaves;
  }

  private static void collect(TextQuery query, Set<TextQuery> to) {
    switch (query) {
      case And and -> and.parts().forEach(part -> collect(part, to));
      case Or or -> or.parts().forEach(part -> collect(part, to));
      case Title title -> leaves(title.query()).forEach(leaf -> to.add(new Title(leaf)));
      case Some some -> collect(some.query(), to);
      case Not not -> {}
      case All all -> {}
      case Named named -> to.add(named);
      case Word word -> to.add(word);
      case Phrase phrase -> to.add(phrase);
      case Near near -> to.add(near);
      case Prefix prefix -> to.add(prefix);
      case Fuzzy fuzzy -> to.add(fuzzy);
      case Of of -> to.add(of);
      case Years years -> to.add(years);
    }
  }
}
