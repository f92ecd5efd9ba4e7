package org.dossier.app;

import java.nio.file.Path;

/// Where Dossier is installed: `corpus/` and `index/` are there unless said otherwise.
final class Home {
  private static final Path DIR = Path.of(System.getProperty("dossier.home", ""));

  private Home() {}

  /// The index where none is named; a package that nobody may write into says where else it is.
  static Path index() {
    String elsewhere = System.getProperty("dossier.index");
    return elsewhere == null ? resolve("index") : Path.of(elsewhere);
  }

  static Path resolve(String name) {
    return DIR.resolve(name);
  }
}
