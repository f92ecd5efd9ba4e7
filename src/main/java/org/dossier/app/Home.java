package org.dossier.app;

import java.nio.file.Path;

/// Where Dossier is installed: `corpus/` and `index/` are there unless said otherwise.
final class Home {
  private static final Path DIR = Path.of(System.getProperty("dossier.home", ""));

  private Home() {}

  static Path resolve(String name) {
    return DIR.resolve(name);
  }
}
