package org.dossier.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Ends a stream that gives more than it may.
final class CountedInput extends FilterInputStream {
  private long left = Long.MAX_VALUE;

  CountedInput(InputStream in) {
    super(in);
  }

  /// From now on it may give so many bytes.
  void reset(long limit) {
    left = limit;
  }

  boolean isOver() {
    return left < 0;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) throws IOException {
    left -= n;
    if (left < 0) {
      throw new IOException("more than the limit");
    }
  }
}
