package org.dossier.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a stream as bytes, ended by `\n`; of a line that is too long only the beginning is
/// kept.
final class ByteLines {
  private final InputStream in;
  private final int max;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private long number;
  private boolean tooLong;

  /// `max` is how many bytes of a line are kept.
  ByteLines(InputStream in, int max) {
    this.in = in;
    this.max = max;
  }

  /// The next line without its end, null after the last.
  byte @Nullable [] next() throws IOException {
    tooLong = false;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    while (fill()) {
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int kept = Math.min(end - position, max - line.size());
      tooLong |= kept < end - position;
      line.write(buffer, position, kept);
      position = Math.min(end + 1, filled);
      if (end < filled) {
        number++;
        return line.toByteArray();
      }
    }
    number++;
    return any ? line.toByteArray() : null;
  }

  /// The number of the line that was given last, from 1.
  long number() {
    return number;
  }

  /// Whether the line that was given last is only the beginning of one.
  boolean isTooLong() {
    return tooLong;
  }

  private boolean fill() throws IOException {
    if (position < filled) {
      return true;
    }
    position = 0;
    filled = in.read(buffer);
    return filled > 0;
  }
}
