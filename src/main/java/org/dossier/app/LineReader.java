package org.dossier.app;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;

/// Reads lines of a file here and there; those that follow one another without reading twice.
final class LineReader {
  private final RandomAccessFile in;
  private final byte[] buffer = new byte[1 << 13];
  private long begin;
  private int filled;

  LineReader(RandomAccessFile in) {
    this.in = in;
  }

  /// The line that begins at the byte, with its end.
  byte[] at(long start) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (long at = start; ; at++) {
      if (at < begin || at >= begin + filled) {
        in.seek(at);
        begin = at;
        filled = in.read(buffer);
        if (filled < 1) {
          filled = 0;
          throw new EOFException("the report ends in a line");
        }
      }
      byte b = buffer[(int) (at - begin)];
      line.write(b);
      if (b == '\n') {
        return line.toByteArray();
      }
    }
  }
}
