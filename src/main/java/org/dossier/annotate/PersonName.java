package org.dossier.annotate;

/// A person's name in the text without titles, and the rule that found it.
record PersonName(int from, int to, String rule) {
  static final String FULL = "full name";
  static final String TITLED = "title";
  static final String FAMILY = "surname";
  static final String GIVEN = "given name";
  static final String LEARNED = "learned";

  /// Whether it stands for a name that the text has elsewhere in full.
  boolean isShort() {
    return rule.equals(FAMILY) || rule.equals(GIVEN);
  }

  boolean isFull() {
    return rule.equals(FULL) || (rule.equals(LEARNED) && to - from > 1);
  }
}
