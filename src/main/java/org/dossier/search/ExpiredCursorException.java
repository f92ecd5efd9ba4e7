package org.dossier.search;

/// A cursor belongs to a state of the collection that is not kept any more. The message is a
/// sentence for the reader that says what to do.
public final class ExpiredCursorException extends RuntimeException {
  public ExpiredCursorException(String message) {
    super(message);
  }
}
