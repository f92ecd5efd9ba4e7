package org.dossier.source;

/// A file or a record that cannot be read. The message is the reason as a person reads it after the
/// place: `body is missing`.
final class BadContentException extends Exception {
  private static final long serialVersionUID = 1;

  BadContentException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
