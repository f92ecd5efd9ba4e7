package org.dossier.annotate.authority;

import java.util.List;

/// Authority files cannot be used as they are. Each problem is a line `file:line: reason`.
public final class AuthorityException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  AuthorityException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /// All that is wrong, in the order of the files and lines.
  public List<String> problems() {
    return problems;
  }
}
