package org.dossier.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of a reply, compressed when a client first takes them so, and then kept so too.
final class ReplyBody {
  private static final int OVERHEAD = 200;

  private final byte[] plain;
  private volatile byte @Nullable [] gzipped;

  ReplyBody(byte[] plain) {
    this.plain = plain;
  }

  byte[] plain() {
    return plain;
  }

  byte[] gzipped() throws IOException {
    byte[] known = gzipped;
    if (known == null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(plain);
      }
      known = bytes.toByteArray();
      gzipped = known;
    }
    return known;
  }

  /// What it may take in memory, in bytes: the compressed form may come later.
  long size() {
    return plain.length + plain.length / 2L + OVERHEAD;
  }
}
