package org.dossier.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body too long to be read whole for a few sentences of it. It lies in the index in parts, a
/// field each; a part is read when a character of it is asked for.
///
/// Parts also keep short articles cheap: Lucene makes room for the longest value of a field in the
/// segment whenever it reads any of them.
///
/// For one thread.
final class LongText implements CharSequence {
  /// The most characters of a part.
  static final int PART = 1 << 16;

  /// Reads a part.
  interface Source {
    String part(int number) throws IOException;
  }

  private final Source source;
  private final List<Integer> ends;
  private final @Nullable String[] parts;
  private String part = "";
  private int start;
  private int end;
  private int read;

  /// @param ends where the parts end, in order
  LongText(List<Integer> ends, Source source) {
    if (ends.isEmpty()) {
      throw new IllegalArgumentException("ends must tell of at least one part (got: none)");
    }
    this.source = source;
    this.ends = ends;
    this.parts = new String[ends.size()];
  }

  /// Where the parts of a text end; a character of two code units is not cut.
  static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    do {
      end = Math.min(text.length(), end + PART);
      if (end < text.length()
          && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
        end--;
      }
      ends.add(end);
    } while (end < text.length());
    return ends;
  }

  /// How many parts were read.
  int partsRead() {
    return read;
  }

  @Override
  public int length() {
    return ends.getLast();
  }

  @Override
  public char charAt(int index) {
    if (index < start || index >= end) {
      turnTo(index);
    }
    return part.charAt(index - start);
  }

  @Override
  public String subSequence(int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    while (text.length() < to - from) {
      turnTo(from + text.length());
      text.append(part, from + text.length() - start, Math.min(to, end) - start);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return subSequence(0, length());
  }

  private void turnTo(int index) {
    if (index < 0 || index >= length()) {
      throw new IndexOutOfBoundsException(
          "index must be in 0.." + (length() - 1) + " (got: " + index + ")");
    }
    int number = Math.min(index / PART, ends.size() - 1);
    // A part may be shorter by a code unit, and so may those before it.
    while (index >= ends.get(number)) {
      number++;
    }
    start = number == 0 ? 0 : ends.get(number - 1);
    end = ends.get(number);
    part = part(number);
  }

  private String part(int number) {
    String known = parts[number];
    if (known == null) {
      try {
        known = source.part(number);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      parts[number] = known;
      read++;
    }
    return known;
  }
}
