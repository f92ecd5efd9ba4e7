package org.dossier.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossier.article.Layout;
import org.dossier.article.Span;

/// A paragraph of a body as pages show it, in UTF-16 code units; `furniture` if it is of the page
/// and not of the article. The modules cut bodies the same way.
record Paragraph(int start, int end, boolean furniture) {
  /// Longest average line of a text whose lines are wrapped by hand rather than paragraphs.
  private static final int WRAPPED = 90;

  private static final int MANY_LINES = 12;
  private static final Pattern LINES = Pattern.compile("\n+");
  private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");

  /// The paragraphs in order, without the headline and without blank ones. Neighbouring lines that
  /// are wholly furniture come as one.
  static List<Paragraph> of(String body, Layout layout) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Span range : ranges(body)) {
      for (Span part : outside(range, layout)) {
        if (part.of(body).isBlank()) {
          continue;
        }
        boolean furniture = isFurniture(body, part, layout.furniture());
        Paragraph last = paragraphs.isEmpty() ? null : paragraphs.getLast();
        if (furniture && last != null && last.furniture) {
          paragraphs.removeLast();
          paragraphs.add(new Paragraph(last.start, part.end(), true));
        } else {
          paragraphs.add(new Paragraph(part.start(), part.end(), furniture));
        }
      }
    }
    return paragraphs;
  }

  private static List<Span> ranges(String body) {
    long filled = body.lines().filter(line -> !line.isBlank()).count();
    boolean isWrapped =
        filled > MANY_LINES && body.length() / filled < WRAPPED && BLANK_LINES.matcher(body).find();
    List<Span> ranges = new ArrayList<>();
    Matcher separator = (isWrapped ? BLANK_LINES : LINES).matcher(body);
    int start = 0;
    while (separator.find()) {
      ranges.add(new Span(start, separator.start()));
      start = separator.end();
    }
    ranges.add(new Span(start, body.length()));
    return ranges;
  }

  private static List<Span> outside(Span range, Layout layout) {
    Span hole = layout.headline();
    if (hole == null || !hole.overlaps(range)) {
      return List.of(range);
    }
    return Stream.of(
            new int[] {range.start(), Math.max(range.start(), hole.start())},
            new int[] {Math.min(range.end(), hole.end()), range.end()})
        .map(ends -> new Span(ends[0], ends[1]))
        .toList();
  }

  private static boolean isFurniture(String body, Span part, List<Span> furniture) {
    int at = part.start();
    for (Span span : furniture) {
      if (span.end() > at && span.start() < part.end()) {
        if (span.start() > at && !body.substring(at, span.start()).isBlank()) {
          return false;
        }
        at = span.end();
      }
    }
    return at > part.start() && (at >= part.end() || body.substring(at, part.end()).isBlank());
  }
}
