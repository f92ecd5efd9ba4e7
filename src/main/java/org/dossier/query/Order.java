package org.dossier.query;

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

/// In what order hits come. Articles without a date come last in both orders by date; what ties is
/// settled by id, so that an order never depends on chance.
public enum Order {
  RELEVANCE,
  NEWEST,
  OLDEST;

  /// The order for a reader who names none: by relevance where there are words to be relevant to,
  /// else the newest first.
  public static Order standard(TextQuery query) {
    return hasWords(query) ? RELEVANCE : NEWEST;
  }

  private static boolean hasWords(TextQuery query) {
    return switch (query) {
      case Word word -> true;
      case Phrase phrase -> true;
      case Near near -> true;
      case Prefix prefix -> true;
      case Fuzzy fuzzy -> true;
      case Title title -> true;
      case Named named -> true;
      case And and -> and.parts().stream().anyMatch(Order::hasWords);
      case Some some -> true;
      case Or or -> or.parts().stream().anyMatch(Order::hasWords);
      case Not not -> false;
      case Of of -> false;
      case Years years -> false;
      case All all -> false;
    };
  }
}
