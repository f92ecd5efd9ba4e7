package org.dossier.source;

import java.time.Duration;

/// What a file may cost that is read in a process of its own: the time until it gives its first or
/// next article, the memory of the process in millions of bytes, and for each file how many bytes
/// may come out of it: 100 MB, or `ratio` times its size where that is more.
record ReaderLimits(Duration time, int megabytes, int ratio) {
  static final ReaderLimits STANDARD = new ReaderLimits(Duration.ofSeconds(60), 512, 200);

  private static final long FREE = FileContent.MAX_WHOLE;

  ReaderLimits {
    if (time.isNegative() || time.isZero() || megabytes < 1 || ratio < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /// How many bytes may come out of a file of that size.
  long output(long size) {
    return Math.max(FREE, size * ratio);
  }
}
