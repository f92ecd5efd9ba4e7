package org.dossier.query;

import org.jspecify.annotations.Nullable;

/// Walks over a query's text once, from left to right, and knows its characters: spaces, quotes,
/// brackets, signs, and words, which are everything else.
final class QueryScanner {
  private static final String QUOTES =
      "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02\u301D\u301E\u301F";

  /// What stands before a clause.
  enum Sign {
    NONE(""),
    PLUS("+"),
    MINUS("-"),
    NOT("NOT");

    private final String symbol;

    Sign(String symbol) {
      this.symbol = symbol;
    }

    String symbol() {
      return symbol;
    }

    boolean negates() {
      return this == MINUS || this == NOT;
    }
  }

  private final String text;
  private final boolean mended;
  private int at;

  QueryScanner(String typed) {
    int lonely = lonelyQuote(typed);
    mended = lonely >= 0;
    text = mended ? without(typed, lonely) : typed;
  }

  /// Where the quote without a partner stands, -1 if there is none. They pair from left to right.
  private static int lonelyQuote(String typed) {
    int last = -1;
    boolean open = false;
    for (int i = 0; i < typed.length(); i++) {
      if (isQuote(typed.charAt(i))) {
        last = i;
        open = !open;
      }
    }
    return open ? last : -1;
  }

  // A quote parts words, but not a sign or a field from what it belongs to.
  private static String without(String typed, int quote) {
    boolean parts = quote > 0 && "+-:".indexOf(typed.charAt(quote - 1)) < 0;
    return typed.substring(0, quote) + (parts ? " " : "") + typed.substring(quote + 1);
  }

  /// Whether a quote had no partner.
  boolean droppedQuote() {
    return mended;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  boolean at(char c) {
    return !atEnd() && text.charAt(at) == c;
  }

  boolean atQuote() {
    return !atEnd() && isQuote(text.charAt(at));
  }

  /// Whether nothing follows that a sign or a field could apply to.
  boolean atClauseEnd() {
    return atEnd() || isSpace(text.charAt(at)) || at(')') || at('|');
  }

  boolean take(char c) {
    if (!at(c)) {
      return false;
    }
    at++;
    return true;
  }

  void skipSpaces() {
    while (!atEnd() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  boolean takeOr() {
    if (at('|')) {
      while (take('|')) {
        // A run of bars is one `OR`.
      }
      return true;
    }
    return takeWord("OR");
  }

  boolean takeAnd() {
    return takeWord("AND") || takeWord("&&");
  }

  /// Takes signs and `NOT`s as one: `--x` and `NOT -x` mean `-x`.
  Sign takeSigns() {
    Sign sign = Sign.NONE;
    while (true) {
      if (take('-')) {
        sign = Sign.MINUS;
      } else if (take('+')) {
        sign = sign.negates() ? sign : Sign.PLUS;
      } else if (takeWord("NOT")) {
        sign = Sign.NOT;
        skipSpaces();
      } else {
        return sign;
      }
    }
  }

  private boolean takeWord(String word) {
    int end = at + word.length();
    if (!text.startsWith(word, at) || (end < text.length() && !isDelimiter(text.charAt(end)))) {
      return false;
    }
    at = end;
    return true;
  }

  /// The word that begins here, empty at a delimiter.
  String takeWord() {
    int start = at;
    while (!atEnd() && !isDelimiter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /// Takes the word up to and with its first colon; null, and nothing taken, if it has none.
  @Nullable String takeName() {
    for (int i = at; i < text.length() && !isDelimiter(text.charAt(i)); i++) {
      if (text.charAt(i) == ':') {
        String name = text.substring(at, i);
        at = i + 1;
        return name;
      }
    }
    return null;
  }

  /// Goes back over what [#takeName] took.
  void putBack(String name) {
    at -= name.length() + 1;
  }

  /// Takes what stands from the quote here to the next, both taken, its spaces made single.
  String takeQuoted() {
    at++;
    StringBuilder quoted = new StringBuilder();
    for (; !atQuote(); at++) {
      char c = text.charAt(at);
      if (!isSpace(c)) {
        quoted.append(c);
      } else if (!quoted.isEmpty() && quoted.charAt(quoted.length() - 1) != ' ') {
        quoted.append(' ');
      }
    }
    at++;
    return quoted.toString().strip();
  }

  /// Takes `~` and digits; what the digits say, at most `most`; -1 if there are none.
  int takeDistance(int most) {
    if (!take('~')) {
      return -1;
    }
    int distance = -1;
    for (; !atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
      distance = Math.min(most, Math.max(distance, 0) * 10 + (text.charAt(at) - '0'));
    }
    return distance;
  }

  static boolean isDelimiter(char c) {
    return isSpace(c) || isQuote(c) || c == '(' || c == ')' || c == '|';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }
}
