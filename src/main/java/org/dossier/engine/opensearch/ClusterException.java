package org.dossier.engine.opensearch;

import java.io.IOException;
import java.io.Serial;

/// A cluster did not answer, or not what was asked. The message is a sentence for the reader.
final class ClusterException extends IOException {
  /// The status where one side does not trust the other's certificate.
  static final int UNTRUSTED = 495;

  @Serial private static final long serialVersionUID = 1;

  private final int status;

  /// @param status the HTTP status of the answer, 0 where there was none
  ClusterException(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  ClusterException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }

  /// Whether the same request may succeed in a while.
  boolean mayPass() {
    return status == 0 || status == 429 || status == 502 || status == 503 || status == 504;
  }
}
