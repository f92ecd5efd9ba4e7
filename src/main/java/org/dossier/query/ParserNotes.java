package org.dossier.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what a reader should know of how a text was read: each sentence once, and few of them.
final class ParserNotes {
  private static final int MOST = 8;

  private final Set<String> sentences = new LinkedHashSet<>();

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }

  void lonelyOr() {
    add("`OR` needs something on both sides and was ignored.");
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
