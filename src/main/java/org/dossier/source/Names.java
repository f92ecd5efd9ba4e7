package org.dossier.source;

/// How names from a file system are shown in messages.
final class Names {
  private Names() {}

  /// The name in one line: line breaks and other control characters as their code.
  static String shown(String name) {
    if (name.chars().noneMatch(Character::isISOControl)) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    name.chars()
        .forEach(c -> {
          if (Character.isISOControl(c)) {
            out.append("\\u%04x".formatted(c));
          } else {
            out.append((char) c);
          }
        });
    return out.toString();
  }

  /// Any text as one line of at most `length` characters, for use inside a message.
  static String oneLine(String text, int length) {
    String line = text.replaceAll("\\s+", " ").strip();
    return shown(line.length() <= length ? line : line.substring(0, length - 1) + "…");
  }
}
