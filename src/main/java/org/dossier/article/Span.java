package org.dossier.article;

import java.util.Comparator;

/// A stretch of a text in UTF-16 code units: from `start` up to, not including, `end`.
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must have 0 <= start <= end (got: " + start + ".." + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /// Whether the two share at least one code unit.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// The text that this span covers.
  public String of(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
