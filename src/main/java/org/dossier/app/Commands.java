package org.dossier.app;

import org.jspecify.annotations.Nullable;

/// What the commands share.
final class Commands {
  private Commands() {}

  /// The command that a sub-command belongs to; picocli sets it before it calls.
  static DossierCommand parent(@Nullable DossierCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("parent command must be set (got: null)");
    }
    return parent;
  }
}
