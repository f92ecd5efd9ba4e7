package org.dossier.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Sends what takes as long as its reader likes, but not for ever: whoever takes less than [#LEAST]
/// bytes a second, after half a minute of grace, is cut off. Only the time in which the reader was
/// waited for counts.
final class PacedStream extends FilterOutputStream {
  static final int LEAST = 16 * 1024;
  static final long GRACE_SECONDS = 30;

  private final LongSupplier nanos;
  private final Runnable cut;
  private long waited;
  private long sent;

  /// @param nanos a clock
  /// @param cut ends the connection, so that what was sent is not taken for all
  PacedStream(OutputStream out, LongSupplier nanos, Runnable cut) {
    super(out);
    this.nanos = nanos;
    this.cut = cut;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    long start = nanos.getAsLong();
    out.write(bytes, offset, length);
    waited += nanos.getAsLong() - start;
    sent += length;
    if (TimeUnit.NANOSECONDS.toSeconds(waited) > GRACE_SECONDS + sent / LEAST) {
      cut.run();
      throw new IOException("the reader takes less than " + LEAST + " bytes a second");
    }
  }
}
