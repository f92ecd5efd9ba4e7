package org.dossier.annotate;

/// Hashes of the few words that rules name one by one.
final class Words {
  static final long OF = Fold.hash("of");
  static final long THE = Fold.hash("the");
  static final long AND = Fold.hash("and");
  static final long AMPERSAND = Fold.hash("&");
  static final long FOR = Fold.hash("for");
  static final long IN = Fold.hash("in");
  static final long TV = Fold.hash("tv");
  static final long ON = Fold.hash("on");
  static final long AT = Fold.hash("at");
  static final long FROM = Fold.hash("from");
  static final long NEAR = Fold.hash("near");
  static final long DE = Fold.hash("de");
  static final long AL = Fold.hash("al");
  static final long WHO = Fold.hash("who");
  static final long A = Fold.hash("a");
  static final long AN = Fold.hash("an");
  static final long COMMA = Fold.hash(",");
  static final long OPEN = Fold.hash("(");
  static final long CLOSE = Fold.hash(")");
  static final long SLASH = Fold.hash("/");

  private Words() {}
}
