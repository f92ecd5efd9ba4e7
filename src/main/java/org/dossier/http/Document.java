package org.dossier.http;

import java.util.regex.Pattern;

/// A document about the program, readable at `/docs/NAME`. `html` is trusted and inserted as it is;
/// `name` is of small letters, digits and hyphens.
public record Document(String name, String title, String html) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  public Document {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("name must be like `a-name` (got: " + name + ")");
    }
    if (title.isBlank() || html.isBlank()) {
      throw new IllegalArgumentException("title and html must not be blank (got: " + name + ")");
    }
  }

  String address() {
    return DocumentRoutes.DOCUMENTS + "/" + name;
  }
}
