package org.dossier.search;

/// A search took longer than any may, and was ended. The message is a sentence for the reader.
public final class TooCostlyException extends RuntimeException {
  public TooCostlyException(String message) {
    super(message, null, false, false);
  }
}
