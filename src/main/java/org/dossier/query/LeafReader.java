package org.dossier.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.query.TextQuery.Fuzzy;
import org.dossier.query.TextQuery.Near;
import org.dossier.query.TextQuery.Phrase;
import org.dossier.query.TextQuery.Prefix;
import org.dossier.query.TextQuery.Word;
import org.jspecify.annotations.Nullable;

/// Reads what has no parts: words, phrases and the names of fields. Counts them, and leaves out
/// what goes beyond [QueryParser#MAX_WORDS].
final class LeafReader {
  private static final int MAX_DISTANCE = 100;
  private static final int SHOWN = 20;
  private static final Set<String> OPERATORS = Set.of("OR", "AND", "NOT");

  private final QueryScanner scanner;
  private final ParserNotes notes;
  private int words;

  LeafReader(QueryScanner scanner, ParserNotes notes) {
    this.scanner = scanner;
    this.notes = notes;
  }

  /// Takes the name of a known field and its colon; null, and nothing taken, where there is none.
  @Nullable QueryField takeField() {
    String name = scanner.takeName();
    QueryField field = name == null ? null : QueryField.of(name);
    if (name != null && field == null) {
      scanner.putBack(name);
    }
    return field;
  }

  /// Takes the word or phrase here; null if it says nothing or is one too many.
  @Nullable TextQuery read() {
    return scanner.atQuote() ? phrase(scanner.takeQuoted()) : word(scanner.takeWord());
  }

  private @Nullable TextQuery phrase(String quoted) {
    int distance = scanner.takeDistance(MAX_DISTANCE);
    String text = quoted;
    if (isEmpty(text)) {
      return null;
    }
    List<String> all = Arrays.asList(text.split(" "));
    if (words + all.size() > QueryParser.MAX_WORDS) {
      text = all.stream().limit(room()).collect(Collectors.joining(" "));
    }
    if (!count(all.size()) && !hasText(text)) {
      return null;
    }
    return distance < 0 || text.indexOf(' ') < 0 ? new Phrase(text) : new Near(text, distance);
  }

  private @Nullable TextQuery word(String text) {
    TextQuery word = withSuffix(text);
    if (word == null) {
      return null;
    }
    int star = text.indexOf('*');
    if (star >= 0 && !(word instanceof Prefix prefix && prefix.text().indexOf('*') < 0)) {
      notes.add("`*` is understood at the end of a word only.");
    }
    return count(1) ? word : null;
  }

  private @Nullable TextQuery withSuffix(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '*') {
      end--;
    }
    if (end < text.length()) {
      String stem = text.substring(0, end);
      if (!hasText(stem)) {
        notes.add("`*` needs the beginning of a word before it and was ignored.");
        return null;
      }
      return new Prefix(stem);
    }
    int digits = end;
    while (digits > 0 && text.charAt(digits - 1) >= '0' && text.charAt(digits - 1) <= '9') {
      digits--;
    }
    int tilde = digits;
    while (tilde > 0 && text.charAt(tilde - 1) == '~') {
      tilde--;
    }
    if (tilde < digits && hasText(text.substring(0, tilde))) {
      return new Fuzzy(text.substring(0, tilde));
    } else if (tilde < digits && digits == end) {
      notes.add("`~` needs a word before it and was ignored.");
      return null;
    }
    if (isEmpty(text)) {
      return null;
    }
    // After a plus, an operator is the word that is written so.
    return OPERATORS.contains(text) ? new Phrase(text) : new Word(text);
  }

  private int room() {
    return Math.max(0, QueryParser.MAX_WORDS - words);
  }

  private boolean count(int more) {
    words += more;
    if (words > QueryParser.MAX_WORDS) {
      notes.add("Only the first " + QueryParser.MAX_WORDS + " words were searched for.");
    }
    return words <= QueryParser.MAX_WORDS;
  }

  private boolean isEmpty(String text) {
    if (hasText(text)) {
      return false;
    }
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    notes.add(
        text.isEmpty()
            ? "Empty quotation marks were ignored."
            : "`" + shown + "` has no letters or digits and was ignored.");
    return true;
  }

  /// Whether there is something to look for: letters, digits, or signs such as emoji.
  private static boolean hasText(String text) {
    return text.codePoints()
        .anyMatch(c ->
            switch (Character.getType(c)) {
              case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.OTHER_SYMBOL -> true;
              default -> Character.isLetterOrDigit(c);
            });
  }
}
