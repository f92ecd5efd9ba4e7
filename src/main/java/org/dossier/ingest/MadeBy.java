package org.dossier.ingest;

/// What the annotations of a collection were made by: the rules and tables, and the dated articles
/// of which the words of the years were learned. The index keeps it as its note, in the commit
/// itself, so that it is never told of annotations that are not there.
///
/// Neither holds a blank.
record MadeBy(String rules, String years) {
  /// What an index has noted.
  static MadeBy of(String note) {
    int blank = note.indexOf(' ');
    return blank < 0
        ? new MadeBy(note, "")
        : new MadeBy(note.substring(0, blank), note.substring(blank + 1));
  }

  String note() {
    return rules + " " + years;
  }
}
