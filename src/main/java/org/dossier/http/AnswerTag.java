package org.dossier.http;

import static java.util.Objects.requireNonNull;

import org.dossier.search.SearchEngine;

/// Names the state of answers: the program's version, the collection's state, and what was asked.
record AnswerTag(String version, SearchEngine engine) {
  AnswerTag {
    requireNonNull(version);
    requireNonNull(engine);
  }

  String of(String... asked) {
    String[] parts = new String[asked.length + 2];
    parts[0] = version;
    parts[1] = engine.version();
    System.arraycopy(asked, 0, parts, 2, asked.length);
    return Reply.tag(parts);
  }
}
