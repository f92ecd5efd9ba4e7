package org.dossier.engine.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds where the sentence around an offset begins and ends, looking only at its neighbourhood: a
/// body of many megabytes costs no more than a short one.
///
/// A sentence ends at `.`, `!`, `?`, their like in other scripts, with the quotes that close it, or
/// at the end of a line; not at the full stop of an abbreviation or initial, and not before a small
/// letter.
final class Sentences {
  private static final String STOPS = "!?…؟۔।";
  private static final String FULL_WIDTH_STOPS = "。！？";
  private static final String CLOSING = "\"'”’»)]」』";
  private static final Set<String> ABBREVIATIONS = readAbbreviations();

  private Sentences() {}

  /// The last beginning of a sentence that is at most `from`; `floor` if there is none after it.
  static int start(CharSequence text, int from, int floor) {
    int i = from;
    while (i > floor && !beginsAt(text, i)) {
      i--;
    }
    return Math.max(i, floor);
  }

  /// The end of the sentence that goes on at `from`, without the white space after it; `ceiling` if
  /// it does not end before.
  static int end(CharSequence text, int from, int ceiling) {
    int i = from;
    while (i < ceiling && (i == from || !beginsAt(text, i))) {
      i++;
    }
    int end = Math.min(i, ceiling);
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /// Whether a sentence begins at the offset.
  static boolean beginsAt(CharSequence text, int offset) {
    if (offset <= 0 || offset >= text.length()) {
      return true;
    }
    char first = text.charAt(offset);
    if (Character.isWhitespace(first)) {
      return false;
    }
    int before = offset - 1;
    char neighbour = text.charAt(before);
    if (neighbour > ' ' && neighbour < 128) {
      return false;
    }
    int lines = 0;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      lines += text.charAt(before) == '\n' ? 1 : 0;
      before--;
    }
    if (before < 0 || lines > 1 || (lines == 1 && !Character.isLowerCase(first))) {
      return true;
    }
    boolean spaced = before < offset - 1;
    while (spaced && before > 0 && CLOSING.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    char last = text.charAt(before);
    if (FULL_WIDTH_STOPS.indexOf(last) >= 0) {
      return spaced || CLOSING.indexOf(first) < 0;
    }
    if (!spaced || Character.isLowerCase(first)) {
      return false;
    }
    return STOPS.indexOf(last) >= 0 || (last == '.' && !isAbbreviation(text, before));
  }

  private static boolean isAbbreviation(CharSequence text, int stop) {
    int start = stop;
    while (start > 0 && stop - start < 12 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return stop - start == 1
        || ABBREVIATIONS.contains(
            text.subSequence(start, stop).toString().toLowerCase(Locale.ROOT));
  }

  private static Set<String> readAbbreviations() {
    try (InputStream in = Sentences.class.getResourceAsStream("abbreviations.txt")) {
      if (in == null) {
        throw new IllegalStateException("abbreviations.txt must be beside Sentences (got: none)");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
