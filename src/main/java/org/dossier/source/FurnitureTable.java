package org.dossier.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// The phrases that belong to a page and not to its article, read from a table that explains its
/// own format. Safe for use by many threads.
final class FurnitureTable {
  /// Longer lines are paragraphs of text.
  private static final int MAX_LINE = 400;

  // Words and letters are those of every script: to `\W` a line in Arabic would be all signs.
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  // One pattern of all of a section: a line then takes one matcher, not a hundred.
  private final Pattern lines;
  private final Pattern starts;

  private FurnitureTable(Pattern lines, Pattern starts) {
    this.lines = lines;
    this.starts = starts;
  }

  /// The table of that name beside this class.
  static FurnitureTable load(String name) {
    InputStream in = FurnitureTable.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalArgumentException("name must be of a table that exists (got: " + name + ")");
    }
    List<String> lines = new ArrayList<>();
    List<String> starts = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> section = lines;
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String row = line.strip();
        if (row.equals("[lines]")) {
          section = lines;
        } else if (row.equals("[starts]")) {
          section = starts;
        } else if (!row.isEmpty() && !row.startsWith("#")) {
          requirePattern(row, name + ":" + number);
          section.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FurnitureTable(any(lines), any(starts));
  }

  /// What of the line is furniture: all of it, its beginning, or null for nothing.
  @Nullable Span find(String body, Span line) {
    int start = line.start();
    int end = line.end();
    while (start < end && isSpace(body.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(body.charAt(end - 1))) {
      end--;
    }
    if (end - start <= MAX_LINE && lines.matcher(body).region(start, end).matches()) {
      return line;
    }
    Matcher m = starts.matcher(body).region(start, Math.min(end, start + MAX_LINE));
    return m.lookingAt() ? new Span(line.start(), m.end() == end ? line.end() : m.end()) : null;
  }

  private static Pattern any(List<String> rows) {
    return Pattern.compile("(?:" + String.join(")|(?:", rows) + ")", FLAGS);
  }

  private static void requirePattern(String row, String place) {
    try {
      if (Pattern.compile(row, FLAGS).matcher("").matches()) {
        throw new IllegalStateException(place + ": matches nothing at all");
      }
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException(place + ": " + e.getDescription(), e);
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
  }
}
