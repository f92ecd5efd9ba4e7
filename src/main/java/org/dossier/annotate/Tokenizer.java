package org.dossier.annotate;

import java.util.List;
import java.util.Set;
import org.dossier.article.Span;

/// Cuts a text into [Tokens] in one pass. Not for use by more than one thread, nor more than once.
final class Tokenizer {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr inc corp co ltd st gen sen rep gov prof jr sr vs lt col maj sgt capt adm rev"
                  + " hon bros dept univ no jan feb mar apr jun jul aug sept sep oct nov dec calif"
                  + " mass conn pa fla mt ft messrs plc etc supt cmdr det pres dist assn intl")
              .split(" "));

  private final String text;
  private final List<Span> skipped;
  private final Tokens tokens;
  private boolean wrapped;
  private int at;
  private int nextSkip;
  private boolean spaceBefore = true;
  private int newLines = 2;

  private Tokenizer(String text, List<Span> skipped) {
    this.text = text;
    this.skipped = skipped;
    this.tokens = new Tokens(text);
  }

  /// The tokens of the text outside the skipped spans, which are in order.
  static Tokens read(String text, List<Span> skipped) {
    return new Tokenizer(text, skipped).read();
  }

  private Tokens read() {
    wrapped = isHardWrapped(text);
    while (at < text.length()) {
      if (skipBlank()) {
        continue;
      }
      if (tokens.size + 1 >= tokens.start.length) {
        tokens.grow();
      }
      int k = tokens.size;
      int flags = spaceBefore ? Tokens.SPACE_BEFORE : 0;
      if (Fold.isWord(text.charAt(at))) {
        flags |= new WordScan(text, at).into(tokens, k);
        at = tokens.end[k];
        flags |= afterWord(k, flags);
      } else {
        flags |= Tokens.MARK;
        mark(k);
      }
      tokens.flags[k] = flags;
      tokens.size++;
      sentence(k);
      spaceBefore = false;
      newLines = 0;
    }
    Shouting.flag(tokens);
    return tokens;
  }

  private boolean skipBlank() {
    if (nextSkip < skipped.size() && at >= skipped.get(nextSkip).start()) {
      at = Math.max(at, skipped.get(nextSkip++).end());
      newLines = 2;
      spaceBefore = true;
      return true;
    }
    char c = text.charAt(at);
    if (c == '\n') {
      newLines++;
    } else if (c > ' ' && c != '\u00a0' && c != '\u200b' && c != '\ufeff') {
      return false;
    }
    spaceBefore = true;
    at++;
    return true;
  }

  private void mark(int k) {
    int from = at;
    char c = text.charAt(at++);
    while (c == '-' && at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    tokens.start[k] = from;
    tokens.end[k] = at;
    tokens.hash[k] = Fold.hash(text, from, from + 1);
  }

  private int afterWord(int k, int flags) {
    int from = tokens.start[k];
    char last = text.charAt(at - 1);
    if (at + 1 < text.length()
        && Fold.isApostrophe(text.charAt(at))
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && !(at + 2 < text.length() && Fold.isWord(text.charAt(at + 2)))) {
      at += 2;
      return Tokens.POSSESSIVE;
    }
    if (at >= text.length()) {
      return 0;
    }
    if (isCutPossessive(at)) {
      at = text.indexOf('s', at) + 1;
      return Tokens.POSSESSIVE;
    }
    if (Fold.isApostrophe(text.charAt(at))
        && at - from > 1
        && (last == 's' || last == 'S')
        && (at + 1 >= text.length() || text.charAt(at + 1) <= ' ')
        && (flags & Tokens.CAPITAL) != 0) {
      return Tokens.POSSESSIVE;
    }
    if (text.charAt(at) == '.') {
      if (at - from == 1
          && (flags & Tokens.CAPITAL) != 0
          && at + 1 < text.length()
          && text.charAt(at + 1) == ' ') {
        at++;
        return Tokens.INITIAL;
      }
      if (at - from <= 6 && ABBREVIATIONS.contains(Fold.fold(text.substring(from, at)))) {
        at++;
        return Tokens.ABBREVIATION;
      }
    }
    return 0;
  }

  /// Whether " ' s" or " 's" follows, as in text that comes cut into words.
  private boolean isCutPossessive(int from) {
    int s = from + 2;
    if (s >= text.length() || text.charAt(from) != ' ' || !Fold.isApostrophe(text.charAt(s - 1))) {
      return false;
    }
    s += text.charAt(s) == ' ' ? 1 : 0;
    return text.startsWith("s", s) && (s + 1 == text.length() || text.charAt(s + 1) == ' ');
  }

  private void sentence(int k) {
    if (k == 0) {
      tokens.flags[0] |= Tokens.SENTENCE_START;
      return;
    }
    boolean starts = startsSentence(k);
    tokens.sentence[k] = tokens.sentence[k - 1] + (starts ? 1 : 0);
    if (starts) {
      tokens.flags[k] |= Tokens.SENTENCE_START;
    }
  }

  private boolean startsSentence(int k) {
    int p = k - 1;
    char before = tokens.first(p);
    boolean afterMark = tokens.is(p, Tokens.MARK);
    boolean canStart = (tokens.flags[k] & (Tokens.CAPITAL | Tokens.DIGIT | Tokens.MARK)) != 0;
    if (newLines > 0) {
      // In hard-wrapped text a new line ends a sentence only after a full stop, a blank line or
      // before an indent.
      return !wrapped
          || newLines >= 2
          || (afterMark && ".!?:\"".indexOf(before) >= 0 && canStart)
          || isIndented(tokens.start[k])
          || (tokens.sentence[p] == 0 && Shouting.isLineBefore(text, tokens.start[k]));
    }
    if (!spaceBefore || !canStart || !afterMark) {
      return false;
    }
    if (before == '.' || before == '!' || before == '?') {
      return true;
    }
    return (before == '"' || before == '\u201d' || before == ')')
        && p > 0
        && tokens.is(p - 1, Tokens.MARK)
        && ".?!".indexOf(tokens.first(p - 1)) >= 0
        && tokens.capital(k);
  }

  private boolean isIndented(int start) {
    return start >= 2
        && text.charAt(start - 1) == ' '
        && (text.charAt(start - 2) == ' ' || text.charAt(start - 2) == '\n');
  }

  /// Whether most lines are about as long as a line of a telex: then a new line means nothing.
  private static boolean isHardWrapped(String text) {
    int lines = 0;
    int full = 0;
    int last = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        int length = i - last;
        lines += length > 0 ? 1 : 0;
        full += length >= 50 && length <= 84 ? 1 : 0;
        last = i + 1;
      }
    }
    return lines >= 4 && full * 10 >= lines * 6;
  }
}
