package org.dossier.search;

/// A cursor was not made by this engine, or belongs to another search.
public final class InvalidCursorException extends RuntimeException {
  public InvalidCursorException(String message) {
    super(message);
  }
}
