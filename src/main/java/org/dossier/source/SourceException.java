package org.dossier.source;

import java.io.IOException;

/// What was asked for cannot be a source of articles. The message is a sentence for the user.
public final class SourceException extends IOException {
  private static final long serialVersionUID = 1;

  public SourceException(String message) {
    super(message);
  }
}
