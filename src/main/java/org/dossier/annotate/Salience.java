package org.dossier.annotate;

/// How much a place in the text makes a mention count.
final class Salience {
  private static final double LEAD = 2;
  private static final double OPENING = 1.5;

  private Salience() {}

  /// The first sentence counts twice, the next two one and a half times.
  static double ofSentence(int sentence) {
    return sentence == 0 ? LEAD : sentence <= 2 ? OPENING : 1;
  }
}
