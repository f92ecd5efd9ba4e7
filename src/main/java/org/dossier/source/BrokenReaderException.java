package org.dossier.source;

/// The process that read a file did not survive it, or was stopped.
final class BrokenReaderException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final boolean byFile;

  /// `byFile`: whether it is the file's doing, so that it would happen again.
  BrokenReaderException(String reason, boolean byFile) {
    super(reason);
    this.reason = reason;
    this.byFile = byFile;
  }

  String reason() {
    return reason;
  }

  boolean isByFile() {
    return byFile;
  }
}
