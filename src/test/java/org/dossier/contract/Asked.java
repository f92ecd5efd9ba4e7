package org.dossier.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a query wants, as a tree that prints itself in the query language.
sealed interface Asked {
  /// Words in a row, each in any form, or together a name.
  record Plain(List<String> words, boolean inTitle) implements Asked {}

  /// Words next to each other as written.
  record Quoted(List<String> words, boolean inTitle) implements Asked {}

  record Near(List<String> words, int distance) implements Asked {}

  record Begun(String text) implements Asked {}

  record Spelled(String word) implements Asked {}

  /// A value of a facet by its id or a name.
  record Value(String facet, String name) implements Asked {}

  record Years(@Nullable Integer from, @Nullable Integer to) implements Asked {}

  record Not(Asked inner) implements Asked {}

  /// None of the parts is one itself, and no two [Plain] ones are neighbours: their words might
  /// make a name.
  record All(List<Asked> parts) implements Asked {}

  record Any(List<Asked> parts) implements Asked {}

  /// In the query language; `style` chooses among ways to write the same.
  default String print(int style) {
    return switch (this) {
      case Plain p when p.inTitle() -> "title:" + one(String.join(" ", p.words()), p.words());
      case Plain p -> String.join(" ", p.words());
      case Quoted q -> (q.inTitle() ? "title:" : "") + quoted(q.words(), style);
      case Near n -> '"' + String.join(" ", n.words()) + "\"~" + n.distance();
      case Begun b -> b.text() + "*";
      case Spelled s -> s.word() + "~";
      case Value v -> v.facet() + ":\"" + v.name() + '"';
      case Years y -> "year:" + years(y);
      case Not(All all) -> minus(style) + "(" + all.print(style) + ")";
      case Not(Not not) -> minus(style) + "(" + not.print(style) + ")";
      case Not(Any any) -> minus(style) + "(" + any.print(style) + ")";
      case Not(Plain p) when p.words().size() > 1 && !p.inTitle() ->
          minus(style) + "(" + p.print(style) + ")";
      case Not(Asked inner) -> minus(style) + inner.print(style);
      case All(List<Asked> parts) ->
          parts.stream()
              .map(p ->
                  p instanceof Any && style % 2 == 0 ? "(" + p.print(style) + ")" : p.print(style))
              .collect(Collectors.joining(style % 5 == 0 ? " AND " : " "));
      case Any(List<Asked> parts) ->
          parts.stream()
              .map(p -> isRow(p) ? "(" + p.print(style) + ")" : p.print(style))
              .collect(Collectors.joining(style % 3 == 0 ? " | " : " OR "));
    };
  }

  private static boolean isRow(Asked part) {
    return part instanceof All
        || part instanceof Any
        || (part instanceof Plain p && p.words().size() > 1 && !p.inTitle());
  }

  private static String minus(int style) {
    return style % 7 == 0 ? "NOT " : "-";
  }

  private static String one(String text, List<String> words) {
    return words.size() == 1 ? text : "(" + text + ")";
  }

  private static String quoted(List<String> words, int style) {
    String text = String.join(" ", words);
    return style % 4 == 0 ? "\u201C" + text + "\u201D" : '"' + text + '"';
  }

  private static String years(Years y) {
    if (y.from() != null && y.from().equals(y.to())) {
      return y.from().toString();
    }
    return (y.from() == null ? "" : y.from()) + ".." + (y.to() == null ? "" : y.to());
  }
}
