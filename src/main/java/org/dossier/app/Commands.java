package org.dossier.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /// The words of a query and `NAME=VALUE` as the interface's parameters.
  static Map<String, List<String>> asked(List<String> words, List<String> parameters) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    asked.put("q", List.of(String.join(" ", words)));
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw DossierCommand.usage("-p takes NAME=VALUE (got: " + parameter + ").");
      }
      asked
          .computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
          .add(parameter.substring(equals + 1));
    }
    return asked;
  }
}
