package org.dossier.ingest;

/// What the annotations of a collection were made by: the rules and tables, the names that its
/// articles taught each other, the dated articles of which the words of the years were learned, and
/// the lines that repeat at the edges of its articles. The index keeps it as its note, in the
/// commit itself, so that it is never told of annotations that are not there.
///
/// None holds a blank.
record MadeBy(String rules, String names, String years, String furniture) {
  /// What an index has noted.
  static MadeBy of(String note) {
    String[] parts = note.split(" ", -1);
    return new MadeBy(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3));
  }

  String note() {
    return String.join(" ", rules, names, years, furniture);
  }

  private static String part(String[] parts, int i) {
    return parts.length > i ? parts[i] : "";
  }
}
