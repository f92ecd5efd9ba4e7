package org.dossier.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Tells of the bytes that are taken out of a stream.
final class CountedStream extends FilterInputStream {
  private final LongConsumer taken;

  CountedStream(InputStream in, LongConsumer taken) {
    super(in);
    this.taken = taken;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      taken.accept(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read > 0) {
      taken.accept(read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    taken.accept(skipped);
    return skipped;
  }
}
