package org.dossier.source;

/// Collects the text of a document, paragraph by paragraph, apart by blank lines.
final class Paragraphs {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder open = new StringBuilder();

  void add(String text) {
    // What no article may have is not collected either.
    if (out.length() + open.length() <= ArticleAssembler.MAX_BODY) {
      open.append(text);
    }
  }

  /// Ends the paragraph; what it was, empty where it held nothing.
  String end() {
    String paragraph = open.toString().strip();
    open.setLength(0);
    if (!paragraph.isEmpty()) {
      out.append(out.isEmpty() ? "" : "\n\n").append(paragraph);
    }
    return paragraph;
  }

  String text() {
    end();
    return out.toString();
  }
}
