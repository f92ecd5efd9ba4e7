package org.dossier.app;

/// A command can't be done. The message is one sentence for the reader that says what to do.
final class CommandException extends RuntimeException {
  private final int exitCode;

  CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
