package org.dossier.search;

/// So many searches are under way that this one was not begun. The message is a sentence for the
/// reader.
public final class OverloadedException extends RuntimeException {
  public OverloadedException(String message) {
    super(message, null, false, false);
  }
}
