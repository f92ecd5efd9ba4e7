package org.dossier.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// How much is tried, from which seed, and what came of it. `-Dtorture=long` tries much; `-Dseed=N`
/// tries the same again.
final class Torture {
  private static final boolean LONG = "long".equals(System.getProperty("torture"));

  private Torture() {}

  static boolean isLong() {
    return LONG;
  }

  /// The number of tries; `-Dtimes=N` overrides both.
  static int times(int shortly, int atLength) {
    return Integer.getInteger("times", LONG ? atLength : shortly);
  }

  static long seed() {
    return Long.getLong("seed", System.nanoTime());
  }

  /// Prints a line of figures, and keeps it in `target/torture.txt`.
  static void tell(String test, long seed, String figures) {
    String line = "torture %s seed=%d %s".formatted(test, seed, figures);
    System.out.println(line);
    try {
      Files.writeString(
          Files.createDirectories(Path.of("target")).resolve("torture.txt"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
