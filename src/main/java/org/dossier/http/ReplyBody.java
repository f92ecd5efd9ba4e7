package org.dossier.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/// The bytes of a reply as they are sent, compressed or not.
record ReplyBody(byte[] bytes, boolean isGzipped) {
  private static final int WORTH_COMPRESSING = 512;

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
