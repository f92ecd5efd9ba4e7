package org.dossier.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Shows a page in the reader's own browser, by what each system has for that. Java's own way needs
/// its parts for windows, which servers mostly lack.
final class BrowserWindow {
  private BrowserWindow() {}

  /// What shows an address on a system of that name, as Java gives it.
  static List<String> command(String system, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return List.of("open", address);
    }
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of("xdg-open", address);
  }

  /// Runs the command, and tells in a sentence when nothing can be shown; goes on in either case.
  static void open(List<String> command, Consumer<String> tell) {
    String address = command.getLast();
    String failed = "No browser could be opened (%s); open %s yourself.";
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Thread.ofPlatform()
          .daemon()
          .name("dossier-browser")
          .start(() -> {
            int exit = process.onExit().join().exitValue();
            if (exit != 0) {
              tell.accept(
                  failed.formatted(
                      "%s failed with %d".formatted(command.getFirst(), exit), address));
            }
          });
    } catch (IOException e) {
      tell.accept(failed.formatted(command.getFirst() + " was not found", address));
    }
  }
}
