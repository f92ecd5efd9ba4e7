package org.dossier.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/// Characters for a parser that takes one record after another, and an end to a record that has too
/// many: a quote that is never closed would take all of a file into memory.
final class RecordReader extends Reader {
  // Parsers read ahead by a buffer.
  private static final int MAX = FileContent.MAX_RECORD + (1 << 16);

  private final BufferedReader in;
  private int count;

  RecordReader(Reader in) {
    this.in = new BufferedReader(in);
  }

  /// To be called between records.
  void next() {
    count = 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    count += Math.max(n, 0);
    if (count > MAX) {
      throw new IOException("a record has more than 20 million characters, the limit for one");
    }
    return n;
  }

  @Override
  public void close() {
    // The stream below is its opener's.
  }
}
