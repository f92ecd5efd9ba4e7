package org.dossier.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/// The bytes of a reply as they are sent, compressed or not.
final class ReplyBody {
  private static final int WORTH_COMPRESSING = 512;

  private final byte[] bytes;
  private final boolean gzipped;

  ReplyBody(byte[] bytes, boolean gzipped) {
    this.bytes = bytes;
    this.gzipped = gzipped;
  }

  /// As they are sent; not a copy.
  byte[] bytes() {
    return bytes;
  }

  boolean isGzipped() {
    return gzipped;
  }

  /// Compressed where the client takes it so and it is worth it.
  static ReplyBody of(byte[] plain, boolean takesGzip) throws IOException {
    if (!takesGzip || plain.length < WORTH_COMPRESSING) {
      return new ReplyBody(plain, false);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return new ReplyBody(packed.toByteArray(), true);
  }
}
