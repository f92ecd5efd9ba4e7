package org.dossier.app;

import java.io.PrintWriter;
import java.util.Locale;

/// Where a command speaks: results to standard output, the rest to standard error.
///
/// The launcher tells by system properties whether each is a terminal, since Java can't everywhere.
record Terminal(PrintWriter out, PrintWriter err, boolean quiet, boolean verbose) {
  /// Whether standard output is a terminal.
  static final boolean IS_OUTPUT = Boolean.getBoolean("dossier.terminal.out");

  private static final boolean ERR = Boolean.getBoolean("dossier.terminal.err");
  private static final boolean COLOUR = IS_OUTPUT && System.getenv("NO_COLOR") == null;

  /// Prints what was asked for, quiet or not.
  void answer(String line) {
    out.println(line);
    out.flush();
  }

  /// Prints how work went; not when quiet.
  void say(String line) {
    if (!quiet) {
      out.println(line);
      out.flush();
    }
  }

  /// Prints a line about the work; not when quiet.
  void note(String line) {
    if (!quiet) {
      err.println(line);
      err.flush();
    }
  }

  /// Prints what went wrong.
  void complain(String line) {
    err.println(line);
    err.flush();
  }

  /// Whether a bar may be drawn on standard error.
  boolean drawsProgress() {
    return ERR && !quiet;
  }

  /// The text in bold on a terminal.
  String bold(String text) {
    return COLOUR ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /// The text marked on a terminal, and between asterisks elsewhere.
  String marked(String text) {
    return COLOUR ? "\u001b[1;33m" + text + "\u001b[0m" : "*" + text + "*";
  }

  /// The text in a dim colour on a terminal.
  String dim(String text) {
    return COLOUR ? "\u001b[2m" + text + "\u001b[0m" : text;
  }

  /// `1 article`, `5 articles`.
  static String count(long n, String one) {
    return String.format(Locale.ROOT, "%d %s%s", n, one, n == 1 ? "" : "s");
  }
}
