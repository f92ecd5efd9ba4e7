package org.dossier.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final int TELLING = 4;

  // Words and letters are those of every script: to `\W` a line in Arabic would be all signs.
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  // One pattern of all rows that may match a line which begins with that character: a line then
  // takes one matcher, not a hundred, and that one tries few rows.
  private final @Nullable Pattern[] lines = new @Nullable Pattern[PatternNeeds.BEYOND + 1];
  // Rows that may begin with anything, each with what it must hold.
  private final Map<String, Pattern> holding = new HashMap<>();
  private final Pattern starts;

  private FurnitureTable(List<String> lines, List<String> starts) {
    this.starts = any(starts);
    List<String> rest = new ArrayList<>(lines);
    for (String row : lines) {
      String run = PatternNeeds.run(row);
      if (run.length() >= TELLING && PatternNeeds.first(row).cardinality() > PatternNeeds.BEYOND) {
        holding.merge(run, any(List.of(row)), (a, b) -> any(List.of(a.pattern(), b.pattern())));
        rest.remove(row);
      }
    }
    Map<List<String>, Pattern> patterns = new HashMap<>();
    for (int first = 0; first < this.lines.length; first++) {
      int begin = first;
      List<String> rows = rest.stream().filter(row -> PatternNeeds.first(row).get(begin)).toList();
      if (!rows.isEmpty()) {
        this.lines[first] = patterns.computeIfAbsent(rows, FurnitureTable::any);
      }
    }
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
    return new FurnitureTable(lines, starts);
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
    if (end - start <= MAX_LINE && start < end && isFurniture(body, start, end)) {
      return line;
    }
    Matcher m = starts.matcher(body).region(start, Math.min(end, start + MAX_LINE));
    return m.lookingAt() ? new Span(line.start(), m.end() == end ? line.end() : m.end()) : null;
  }

  /// Whether all of the line is furniture by itself.
  boolean isWhole(String line) {
    return !line.isEmpty() && isFurniture(line, 0, line.length());
  }

  private boolean isFurniture(String body, int start, int end) {
    char first = PatternNeeds.fold(body.charAt(start));
    Pattern some = lines[Math.min(first, PatternNeeds.BEYOND)];
    if (some != null && some.matcher(body).region(start, end).matches()) {
      return true;
    }
    String folded = PatternNeeds.fold(body.substring(start, end));
    for (Map.Entry<String, Pattern> row : holding.entrySet()) {
      if (folded.contains(row.getKey())
          && row.getValue().matcher(body).region(start, end).matches()) {
        return true;
      }
    }
    return false;
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
