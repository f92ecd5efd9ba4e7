package org.dossier.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.query.TextQuery;
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

/// Asks for some of the words where all of them find nothing. What was excluded, and the fields and
/// years that were asked for, still hold: the reader named those on purpose. Words that only hold a
/// question together (`what is the`) are not asked for where there are others: nearly every article
/// has some of them.
final class Relaxation {
  private Relaxation() {}

  /// The relaxed query; empty where there are no two words to choose from.
  static Optional<TextQuery> relax(TextQuery query) {
    if (!(query instanceof And and)) {
      return Optional.empty();
    }
    List<TextQuery> kept = new ArrayList<>();
    List<TextQuery> wanted = new ArrayList<>();
    for (TextQuery part : and.parts()) {
      (isFirm(part) ? kept : wanted).add(part);
    }
    if (wanted.size() < 2) {
      return Optional.empty();
    }
    List<TextQuery> some = new ArrayList<>();
    for (TextQuery part : wanted) {
      if (part instanceof Or or) {
        some.addAll(or.parts());
      } else {
        some.add(part);
      }
    }
    if (!some.stream().allMatch(FunctionWords::isOne)) {
      some.removeIf(FunctionWords::isOne);
    }
    kept.addFirst(new Some(some.size() == 1 ? some.getFirst() : new Or(some)));
    return Optional.of(kept.size() == 1 ? kept.getFirst() : new And(kept));
  }

  private static boolean isFirm(TextQuery part) {
    return switch (part) {
      case Not not -> true;
      case Of of -> true;
      case Years years -> true;
      case All all -> true;
      case Or or -> or.parts().stream().anyMatch(Relaxation::isFirm);
      case And and -> false;
      case Word word -> false;
      case Phrase phrase -> false;
      case Near near -> false;
      case Prefix prefix -> false;
      case Fuzzy fuzzy -> false;
      case Title title -> false;
      case Named named -> false;
      case Some some -> false;
    };
  }
}
