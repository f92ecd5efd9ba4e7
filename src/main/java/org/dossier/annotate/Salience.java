package org.dossier.annotate;

/// How much a place in the text makes a mention count.
final class Salience {
  private static final double LEAD = 2.5;
  private static final double OPENING = 1.7;

  private Salience() {}

  /// The first sentence counts two and a half times, the next two less.
  static double ofSentence(int sentence) {
    return sentence == 0 ? LEAD : sentence <= 2 ? OPENING : 1;
  }
}
