package org.dossier.article;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The first and the last lines of a body, as hashes, by which a collection tells what its pages
/// repeat. Beside them a hash of the longest line of the body, which copies of an article share.
///
/// Left out are parts of sentences, in texts that are broken into lines, and lines that tell of the
/// article itself wherever they are repeated: bylines, dates, and lines that are too long for
/// anything but text. Case, blanks and numbers make no difference.
public final class EdgeLines {
  private static final int EDGE = 8;
  private static final int LONGEST = 400;
  private static final int COLUMN = 100;
  private static final int YEAR = 4;
  private static final Set<String> BY =
      Set.of("By", "BY", "Par", "PAR", "Von", "VON", "Por", "POR", "Di", "Door", "Av");
  private static final Pattern OWN =
      Pattern.compile(
          "(?:By|BY|Par|PAR|Von|VON|Por|POR|Di|Door|Av) \\p{Lu}.*"
              + "|(?![©(]|(?i:copyright)).*\\b(?:1[89]|20)\\d{2}\\b.*|[^\\p{L}]*\\p{L}?[^\\p{L}]*");

  private final long text;
  private final long[] lines;

  private EdgeLines(long text, long[] lines) {
    this.text = text;
    this.lines = lines;
  }

  /// Those of a body.
  public static EdgeLines of(String body) {
    long[] lines = spans(body).stream().mapToLong(line -> hash(line.of(body))).toArray();
    Span longest = new Span(0, 0);
    for (Span line : lines(body)) {
      longest = line.end() - line.start() > longest.end() - longest.start() ? line : longest;
    }
    return new EdgeLines(hash(longest.of(body)), lines);
  }

  /// Where those lines stand in the body, in order.
  public static List<Span> spans(String body) {
    List<Span> all = lines(body);
    boolean isWrapped = isWrapped(body, all);
    List<Span> edges = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean isEdge = i < EDGE || i >= all.size() - EDGE;
      boolean isPart = isWrapped && (follows(all, i) || follows(all, i + 1));
      if (isEdge && !isPart && all.get(i).end() - all.get(i).start() <= LONGEST) {
        String line = all.get(i).of(body).strip();
        if (!mayBeOwn(line) || !OWN.matcher(line).matches()) {
          edges.add(all.get(i));
        }
      }
    }
    return edges;
  }

  /// Whether the line has what a line of the article's own must have: "By" in front, the digits of
  /// a year, or hardly any letters. Nearly all lines have none of it, and are told so sooner than
  /// by a pattern.
  private static boolean mayBeOwn(String line) {
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits >= YEAR) {
        return true;
      }
    }
    return letters <= 1 || BY.contains(line.substring(0, Math.max(0, line.indexOf(' '))));
  }

  /// Whether the lines of the text are ends and beginnings of each other, in a column of fixed
  /// width: as many then begin with small letters.
  private static boolean isWrapped(String body, List<Span> lines) {
    int small = 0;
    for (Span line : lines) {
      if (line.end() - line.start() > COLUMN) {
        return false;
      }
      int first = line.start();
      while (Character.isWhitespace(body.charAt(first))) {
        first++;
      }
      small += Character.isLowerCase(body.charAt(first)) ? 1 : 0;
    }
    return small * 10 >= lines.size() * 3;
  }

  /// Whether no blank line stands before that line.
  private static boolean follows(List<Span> lines, int i) {
    return i > 0 && i < lines.size() && lines.get(i - 1).end() + 1 == lines.get(i).start();
  }

  /// The hash of a line.
  public static long hash(String line) {
    String plain = plain(line);
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < plain.length(); i++) {
      hash = (hash ^ plain.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 32);
  }

  // One blank for all that stand together, one digit for a number, small letters.
  private static String plain(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    char last = ' ';
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      char one = isBlank(c) ? ' ' : c >= '0' && c <= '9' ? '0' : Character.toLowerCase(c);
      if (one != last || (one != ' ' && one != '0')) {
        plain.append(one);
      }
      last = one;
    }
    return plain.toString().strip();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  /// The lines that are not blank.
  private static List<Span> lines(String body) {
    List<Span> lines = new ArrayList<>();
    for (int start = 0; start < body.length(); ) {
      int end = body.indexOf('\n', start);
      end = end < 0 ? body.length() : end;
      int first = start;
      while (first < end && Character.isWhitespace(body.charAt(first))) {
        first++;
      }
      if (first < end) {
        lines.add(new Span(start, end));
      }
      start = end + 1;
    }
    return lines;
  }

  /// The hash of the longest line of the body.
  public long text() {
    return text;
  }

  /// The hashes of the lines, each once.
  public long[] lines() {
    long[] once = new long[lines.length];
    int size = 0;
    for (long line : lines) {
      boolean known = false;
      for (int i = 0; i < size; i++) {
        known |= once[i] == line;
      }
      if (!known) {
        once[size++] = line;
      }
    }
    return Arrays.copyOf(once, size);
  }

  /// As bytes, for [#parse].
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (lines.length + 1)).putLong(text);
    for (long line : lines) {
      bytes.putLong(line);
    }
    return bytes.array();
  }

  /// What [#bytes] gave; of no bytes no lines.
  public static EdgeLines parse(byte[] bytes) {
    if (bytes.length == 0) {
      return new EdgeLines(0, new long[0]);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long text = buffer.getLong();
    long[] lines = new long[buffer.remaining() / Long.BYTES];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = buffer.getLong();
    }
    return new EdgeLines(text, lines);
  }
}
