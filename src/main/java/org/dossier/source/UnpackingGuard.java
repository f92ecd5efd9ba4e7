package org.dossier.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops a packed file that unpacks out of all proportion. Text packs to a third, at best a
/// twentieth; a file that grows two-hundredfold and past 100 MB was made to fill a memory or a
/// disk.
final class UnpackingGuard extends FilterInputStream {
  private static final int MAX_RATIO = 200;
  private static final long FREE = FileContent.MAX_WHOLE;

  private final long limit;
  private long count;

  /// `packedSize` in bytes, -1 where it is not known.
  UnpackingGuard(InputStream unpacked, long packedSize) {
    super(unpacked);
    this.limit = Math.max(FREE, packedSize * MAX_RATIO);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) throws IOException {
    count += n;
    if (count > limit) {
      throw new UnpackingException();
    }
  }

  /// The limit was reached.
  static final class UnpackingException extends IOException {
    private static final long serialVersionUID = 1;

    UnpackingException() {
      super("it unpacks to more than " + MAX_RATIO + " times its size, the limit for packed files");
    }
  }
}
