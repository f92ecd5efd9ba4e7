package org.dossier.engine.lucene;

import java.io.IOException;

/// The index was made by a version of Dossier, or by a program, that this one can't add to. The
/// message is a sentence that says what to do.
public final class SchemaMismatchException extends IOException {
  SchemaMismatchException(String message) {
    super(message);
  }
}
