package org.dossier.query;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/// Prints a [TextQuery] in the query language, so that parsing it gives the same tree.
///
/// It writes only the brackets that are needed: every one of them stood in the text that was
/// parsed, so what is printed never nests deeper than the parser reads.
final class QueryPrinter {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._'’-]*");

  private QueryPrinter() {}

  static String print(TextQuery query) {
    return switch (query) {
      case All all -> "";
      case Word word -> word.text();
      case Phrase phrase -> quoted(phrase.text());
      case Near near -> quoted(near.text()) + "~" + near.distance();
      case Prefix prefix -> prefix.text() + "*";
      case Fuzzy fuzzy -> fuzzy.text() + "~";
      case Not not -> "-" + whole(not.query());
      case And and ->
          and.parts().stream().map(QueryPrinter::print).collect(Collectors.joining(" "));
      case Or or ->
          or.parts().stream().map(QueryPrinter::either).collect(Collectors.joining(" OR "));
      case Some some -> print(some.query());
      case Title title -> "title:" + whole(title.query());
      case Of of -> of.facet().key() + ":" + value(of.name());
      case Years years -> "year:" + years(years);
      case Named named -> print(named.typed());
    };
  }

  private static String either(TextQuery part) {
    return typed(part) instanceof And ? "(" + print(part) + ")" : print(part);
  }

  private static String whole(TextQuery inner) {
    boolean one = !(typed(inner) instanceof And || typed(inner) instanceof Or);
    return one && !(inner instanceof Not) ? print(inner) : "(" + print(inner) + ")";
  }

  private static TextQuery typed(TextQuery query) {
    return switch (query) {
      case Named named -> named.typed();
      case Some some -> some.query();
      case TextQuery other -> other;
    };
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String value(String name) {
    return PLAIN.matcher(name).matches() && !name.equals("NOT") ? name : quoted(name);
  }

  private static String years(Years years) {
    Integer from = years.from();
    Integer to = years.to();
    if (from != null && from.equals(to)) {
      return year(from);
    }
    return (from == null ? "" : year(from)) + ".." + (to == null ? "" : year(to));
  }

  // Not by `format`, whose digits are those of the machine's language.
  private static String year(int year) {
    return "0".repeat(Math.max(0, 4 - Integer.toString(year).length())) + year;
  }
}
