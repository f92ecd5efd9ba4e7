package org.dossier.search;

/// There is nothing to search, or it can't be searched now. The message is a sentence for the
/// reader that says what to do.
public final class UnavailableException extends RuntimeException {
  public UnavailableException(String message) {
    super(message);
  }

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
