package org.dossier.source;

import java.util.BitSet;

/// What a text must have for a regular expression to match all of it: one of some characters at its
/// beginning, and one run of letters somewhere. Tells so without matching, and errs only by asking
/// for less: an expression that it cannot read needs nothing.
///
/// Case makes no difference, as with [java.util.regex.Pattern#UNICODE_CASE]; characters beyond
/// ASCII count as one.
final class PatternNeeds {
  /// Stands for all characters that are not ASCII.
  static final int BEYOND = 128;

  private static final String ZERO_WIDTH = "bB";

  private final String row;
  private int at;

  /// The beginnings of what is read, whether it may be empty, and the longest run that it must
  /// hold.
  private record Part(BitSet first, boolean mayBeEmpty, String run) {}

  private PatternNeeds(String row) {
    this.row = row;
  }

  /// The characters by [#fold] with which a text may begin that the expression matches.
  static BitSet first(String row) {
    Part part = new PatternNeeds(row).alternatives();
    return part.mayBeEmpty ? all() : part.first;
  }

  /// What every text that the expression matches holds, folded; empty where nothing is known.
  static String run(String row) {
    return new PatternNeeds(row).alternatives().run;
  }

  /// A character without its case, [#BEYOND] and above for those that are not ASCII.
  static char fold(char c) {
    if (c < BEYOND) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  static String fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = fold(chars[i]);
    }
    return new String(chars);
  }

  private static BitSet all() {
    BitSet all = new BitSet();
    all.set(0, BEYOND + 1);
    return all;
  }

  private Part alternatives() {
    Part all = sequence();
    while (at < row.length() && row.charAt(at) == '|') {
      at++;
      Part next = sequence();
      BitSet first = (BitSet) all.first.clone();
      first.or(next.first);
      all = new Part(first, all.mayBeEmpty || next.mayBeEmpty, "");
    }
    return all;
  }

  private Part sequence() {
    BitSet first = new BitSet();
    boolean mayBeEmpty = true;
    String longest = "";
    StringBuilder run = new StringBuilder();
    while (at < row.length() && row.charAt(at) != '|' && row.charAt(at) != ')') {
      int start = at;
      Part part = atom();
      boolean isLetter = part.run.length() == 1 && row.charAt(start) != '(';
      boolean wasQuantified = at < row.length() && "?*+{".indexOf(row.charAt(at)) >= 0;
      boolean isOptional = wasQuantified && quantifier();
      if (mayBeEmpty) {
        first.or(part.first);
        mayBeEmpty = part.mayBeEmpty || isOptional;
      }
      if (isLetter && !wasQuantified) {
        run.append(part.run);
      } else {
        longest = longer(longest, run.toString());
        run.setLength(0);
        longest = isOptional ? longest : longer(longest, part.run);
      }
    }
    return new Part(first, mayBeEmpty, longer(longest, run.toString()));
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }

  /// Reads a quantifier; whether what stands before it may be left out.
  private boolean quantifier() {
    char c = row.charAt(at);
    boolean isOptional = c == '?' || c == '*' || row.startsWith("{0", at);
    at = c == '{' ? row.indexOf('}', at) + 1 : at + 1;
    if (at < row.length() && (row.charAt(at) == '?' || row.charAt(at) == '+')) {
      at++;
    }
    return isOptional;
  }

  private Part atom() {
    char c = row.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escape();
      case '.' -> any();
      case '^', '$' -> nothing();
      default -> letter(c);
    };
  }

  private Part group() {
    boolean isLook = row.startsWith("?=", at) || row.startsWith("?!", at);
    if (row.startsWith("?", at)) {
      int colon = row.indexOf(':', at);
      boolean isPlain = !isLook && colon >= 0 && row.substring(at, colon).matches("\\?[-i]*");
      if (!isLook && !isPlain) {
        throw new IllegalArgumentException("row must have no other groups (got: " + row + ")");
      }
      at = isLook ? at + 2 : colon + 1;
    }
    Part inside = alternatives();
    at++;
    return isLook ? nothing() : inside;
  }

  private Part set() {
    BitSet first = new BitSet();
    boolean isPlain = row.charAt(at) != '^';
    int begin = at;
    while (row.charAt(at) != ']' || at == begin) {
      char c = row.charAt(at++);
      if (c == '\\') {
        Part escaped = escape();
        first.or(escaped.first);
      } else if (c == '[' || c == '&' || (c == '-' && at - 1 > begin && row.charAt(at) != ']')) {
        isPlain = false;
      } else {
        first.set(Math.min(fold(c), BEYOND));
      }
    }
    at++;
    return isPlain ? new Part(first, false, "") : any();
  }

  private Part escape() {
    char c = row.charAt(at++);
    if (ZERO_WIDTH.indexOf(c) >= 0) {
      return nothing();
    }
    if (c == 'p' || c == 'P') {
      at = row.indexOf('}', at) + 1;
      return any();
    }
    if (!Character.isLetterOrDigit(c)) {
      return letter(c);
    }
    BitSet first = new BitSet();
    first.set(BEYOND);
    for (char ascii = 0; ascii < BEYOND; ascii++) {
      boolean isDigit = ascii >= '0' && ascii <= '9';
      boolean isWord = isDigit || ascii == '_' || Character.isLetter(ascii);
      boolean isSpace = ascii == ' ' || (ascii >= '\t' && ascii <= '\r');
      first.set(
          ascii,
          switch (c) {
            case 'd' -> isDigit;
            case 'w' -> isWord;
            case 'W' -> !isWord;
            case 's' -> isSpace;
            case 'S' -> !isSpace;
            default -> true;
          });
    }
    return new Part(first, false, "");
  }

  private static Part letter(char c) {
    BitSet first = new BitSet();
    first.set(Math.min(fold(c), BEYOND));
    return new Part(first, false, String.valueOf(fold(c)));
  }

  private static Part any() {
    return new Part(all(), false, "");
  }

  private static Part nothing() {
    return new Part(new BitSet(), true, "");
  }
}
