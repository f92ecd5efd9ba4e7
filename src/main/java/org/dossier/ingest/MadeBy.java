package org.dossier.ingest;

/// What the annotations of a collection were made by: the rules and tables, the names that its
/// articles taught each other, and the dated articles of which the words of the years were learned.
/// The index keeps it as its note, in the commit itself, so that it is never told of annotations
/// that are not there.
///
/// None holds a blank.
record MadeBy(String rules, String names, String years) {
  /// What an index has noted.
  static MadeBy of(String note) {
    String[] parts = note.split(" ", -1);
    return new MadeBy(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
  }

  String note() {
    return rules + " " + names + " " + years;
  }
}
