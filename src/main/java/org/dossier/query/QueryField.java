package org.dossier.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.article.Facet;
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
import org.jspecify.annotations.Nullable;

/// A name that may stand before a colon. `facet` is null for the title.
record QueryField(String key, @Nullable Facet facet) {
  private static final String TITLE = "title";
  private static final Pattern YEARS = Pattern.compile("(\\d{4})?(\\.\\.+|…)?(\\d{4})?");

  /// The field of that name in any case; null if there is none.
  static @Nullable QueryField of(String name) {
    if (name.equalsIgnoreCase(TITLE)) {
      return new QueryField(TITLE, null);
    }
    String known =
        name.toLowerCase(Locale.ROOT).equals("organisation") ? Facet.ORGANIZATION.key() : name;
    return Arrays.stream(Facet.values())
        .filter(facet -> facet.key().equalsIgnoreCase(known))
        .findFirst()
        .map(facet -> new QueryField(facet.key(), facet))
        .orElse(null);
  }

  /// What the query means after this field's colon.
  TextQuery place(TextQuery inner, ParserNotes notes) {
    return facet == null ? new Title(inner) : place(facet, inner, notes);
  }

  private static TextQuery place(Facet facet, TextQuery inner, ParserNotes notes) {
    return switch (inner) {
      case Word word -> value(facet, word.text(), notes);
      case Phrase phrase -> value(facet, phrase.text(), notes);
      case Near near -> value(facet, near.text(), notes);
      case Prefix prefix -> value(facet, prefix.text(), notes);
      case Fuzzy fuzzy -> value(facet, fuzzy.text(), notes);
      case Not not -> new Not(place(facet, not.query(), notes));
      case Or or -> {
        List<TextQuery> parts = or.parts().stream().map(p -> place(facet, p, notes)).toList();
        yield Trees.any(parts);
      }
      case And and -> {
        // `country:(United States)` is one name; `country:("Iran" "Iraq")` wants both.
        if (facet != Facet.YEAR && and.parts().stream().allMatch(Word.class::isInstance)) {
          yield value(
              facet,
              and.parts().stream().map(p -> ((Word) p).text()).collect(Collectors.joining(" ")),
              notes);
        }
        List<TextQuery> parts = and.parts().stream().map(p -> place(facet, p, notes)).toList();
        TextQuery all = Trees.all(parts);
        yield all == null ? inner : all;
      }
      case All all -> all;
      case Title title -> title;
      case Of of -> of;
      case Years years -> years;
      case Named named -> named;
      case Some some -> some;
    };
  }

  private static TextQuery value(Facet facet, String text, ParserNotes notes) {
    if (facet != Facet.YEAR || text.equals(Facet.YEAR.missingId())) {
      return new Of(facet, text, null);
    }
    Matcher m = YEARS.matcher(text);
    Integer from = m.matches() ? year(m.group(1)) : null;
    Integer to = m.matches() ? year(m.group(3)) : null;
    if (from == null && to == null) {
      notes.add(
          "`year:` wants a year or years, such as 2023 or 2020..2024; what stood there was read as"
              + " text.");
      return new Phrase(text);
    }
    if (m.group(2) == null) {
      return new Years(from == null ? to : from, from == null ? to : from);
    }
    if (from != null && to != null && from > to) {
      notes.add("The years " + text + " were read from the earlier to the later.");
      return new Years(to, from);
    }
    return new Years(from, to);
  }

  private static @Nullable Integer year(@Nullable String digits) {
    return digits == null || digits.equals("0000") ? null : Integer.valueOf(digits);
  }
}
