package org.dossier.annotate.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dossier.article.Article;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// The words of a running text, each with its place and its sentence.
///
/// A word is a run of letters and digits; an apostrophe ends it, so that `Iran's` is `iran` and
/// `s`. Line breaks end sentences only where a blank line or a capital follows. Not safe for use by
/// several threads.
final class TextWords {
  private static final WordSet ABBREVIATIONS =
      WordSet.of(
          "mr mrs ms dr st sen rep gov gen lt col maj sgt rev hon prof jan feb mar apr jun jul aug sep sept oct nov dec no vs u s d r"
              .split(" "));

  // Lists and tables without periods would else be one sentence of any length.
  private static final int LONGEST_SENTENCE = 250;

  private final String text;
  private int[] starts;
  private int[] ends;
  private int[] sentences;
  private int[] hashes;
  // Made when they are asked for: most words are known not to be wanted by their hash.
  private @Nullable String[] lower;
  private int size;

  private TextWords(String text) {
    this.text = text;
    int expected = text.length() / 5 + 8;
    starts = new int[expected];
    ends = new int[expected];
    sentences = new int[expected];
    hashes = new int[expected];
    lower = new @Nullable String[expected];
    int sentence = 0;
    int begin = 0;
    int i = 0;
    int n = text.length();
    while (i < n) {
      if (!isWord(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < n && isWord(text.charAt(i))) {
        i++;
      }
      if (size > 0 && (size - begin >= LONGEST_SENTENCE || endsSentence(from))) {
        sentence++;
        begin = size;
      }
      add(from, i, sentence);
    }
  }

  /// The words of a text.
  static TextWords of(String text) {
    return new TextWords(text);
  }

  /// The words of an article's body without its furniture; places count in the body.
  static TextWords of(Article article) {
    return new TextWords(runningText(article));
  }

  /// The body with furniture blanked out, as long as the body, so that places stay.
  static String runningText(Article article) {
    if (article.layout().furniture().isEmpty()) {
      return article.body();
    }
    char[] chars = article.body().toCharArray();
    for (Span span : article.layout().furniture()) {
      for (int i = span.start(); i < Math.min(span.end(), chars.length); i++) {
        chars[i] = chars[i] == '\n' ? '\n' : ' ';
      }
    }
    return new String(chars);
  }

  private static boolean isWord(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private void add(int from, int to, int sentence) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      sentences = Arrays.copyOf(sentences, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      lower = Arrays.copyOf(lower, size * 2);
    }
    starts[size] = from;
    ends[size] = to;
    sentences[size] = sentence;
    int hash = 0;
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      hash = hash * 31 + (c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
      ascii &= c < 0x80;
    }
    if (!ascii) {
      String word = lower(from, to);
      lower[size] = word;
      hash = word.hashCode();
    }
    hashes[size++] = hash;
  }

  private String lower(int from, int to) {
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private boolean endsSentence(int next) {
    int end = ends[size - 1];
    if (next == end + 1 && text.charAt(end) == ' ') {
      return false;
    }
    boolean stop = false;
    int lines = 0;
    for (int i = end; i < next; i++) {
      char c = text.charAt(i);
      stop |= c == '!' || c == '?' || c == '。' || c == '؟' || (c == '.' && i + 1 < next);
      lines += c == '\n' ? 1 : 0;
    }
    if (lines > 1) {
      return true;
    }
    boolean capital = !Character.isLowerCase(text.charAt(next));
    boolean abbreviation = text.charAt(end) == '.' && ABBREVIATIONS.has(this, size - 1);
    return capital && (lines == 1 || (stop && !abbreviation));
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /// The word in lower case; empty beyond either end of the text.
  String word(int word) {
    if (word < 0 || word >= size) {
      return "";
    }
    String known = lower[word];
    if (known == null) {
      known = lower(starts[word], ends[word]);
      lower[word] = known;
    }
    return known;
  }

  /// The hash of the word in lower case, as the string has it.
  int hash(int word) {
    return word < 0 || word >= size ? 0 : hashes[word];
  }

  /// Whether the word in lower case is that one.
  boolean is(int word, String wanted) {
    return hash(word) == wanted.hashCode() && word(word).equals(wanted);
  }

  int length(int word) {
    return ends[word] - starts[word];
  }

  boolean isCapital(int word) {
    return Character.isUpperCase(text.charAt(starts[word]));
  }

  int sentence(int word) {
    return sentences[word];
  }

  boolean sameSentence(int a, int b) {
    return a >= 0 && b >= 0 && a < size && b < size && sentences[a] == sentences[b];
  }

  /// What stands between this word and the one before.
  String before(int word) {
    return text.substring(word == 0 ? 0 : ends[word - 1], starts[word]);
  }

  /// The first word of the sentence that the word is in.
  int sentenceStart(int word) {
    int first = word;
    while (first > 0 && sentences[first - 1] == sentences[word]) {
      first--;
    }
    return first;
  }

  /// One past the last word of the sentence that the word is in.
  int sentenceEnd(int word) {
    int end = word + 1;
    while (end < size && sentences[end] == sentences[word]) {
      end++;
    }
    return end;
  }

  /// Whether these words stand here in one sentence, one after the other.
  boolean matches(int at, List<String> words) {
    if (at < 0 || at + words.size() > size || !sameSentence(at, at + words.size() - 1)) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!is(at + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
