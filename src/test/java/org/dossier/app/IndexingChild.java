package org.dossier.app;

import java.nio.file.Files;
import java.nio.file.Path;

/// Indexes a folder round after round, as the command does, and says each round that is committed,
/// until it is killed.
public final class IndexingChild {
  public static final int ARTICLES = 30;

  private IndexingChild() {}

  /// @param args the folder, the index, the first round
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    System.out.println("START");
    for (long round = Long.parseLong(args[2]); ; round++) {
      for (int i = 0; i < ARTICLES; i++) {
        Files.writeString(
            folder.resolve("a" + i + ".txt"),
            "Iran spoke in round" + round + " of the talks, says article " + i + ".\n");
      }
      Ran ran = Ran.dossier("index", folder, "--index", args[1], "--annotators", "rules");
      if (ran.exit() != 0) {
        throw new IllegalStateException(ran.err());
      }
      System.out.println(round);
    }
  }
}
