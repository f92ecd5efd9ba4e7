package org.dossier.http;

import org.jsoup.nodes.Element;

/// A line drawing of 16 × 16 beside or in place of words that say the same.
final class Drawing {
  static final String CROSS = "M4 4l8 8M12 4l-8 8";
  static final String NOT = "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM3.8 3.8l8.4 8.4";

  static final String CHEVRON = "M4 6l4 4 4-4";
  static final String LINK =
      "M6 10l4-4M7 4.5l1.2-1.2a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.2 1.2a3 3 0 0 1-4.5-4.5L4.5 7";

  private Drawing() {}

  static void append(Element parent, String path) {
    parent
        .appendElement("svg")
        .attr("viewBox", "0 0 16 16")
        .addClass("icon")
        .attr("aria-hidden", "true")
        .appendElement("path")
        .attr("d", path);
  }
}
