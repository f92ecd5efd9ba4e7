package org.dossier.search;

import java.util.Optional;
import java.util.function.Function;
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

/// Corrects the plain words of a query. Names that are known are spelled well, what is quoted is
/// meant as written, and what is excluded can't be why nothing was found.
final class Spelling {
  private Spelling() {}

  static TextQuery correct(TextQuery query, Function<String, Optional<String>> speller) {
    return switch (query) {
      case Word word -> speller.apply(word.text()).<TextQuery>map(Word::new).orElse(word);
      case And and -> new And(and.parts().stream().map(p -> correct(p, speller)).toList());
      case Or or -> new Or(or.parts().stream().map(p -> correct(p, speller)).toList());
      case Title title -> new Title(correct(title.query(), speller));
      case Not not -> not;
      case Named named -> named;
      case Some some -> some;
      case Phrase phrase -> phrase;
      case Near near -> near;
      case Prefix prefix -> prefix;
      case Fuzzy fuzzy -> fuzzy;
      case Of of -> of;
      case Years years -> years;
      case All all -> all;
    };
  }
}
