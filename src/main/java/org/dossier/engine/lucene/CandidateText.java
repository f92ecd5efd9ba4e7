package org.dossier.engine.lucene;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;

/// The parts of a text between white space that may have a word with one of some beginnings: to
/// make words of these alone costs a tenth of what it does for the whole text.
///
/// What is written in ASCII has such a word only where the beginning itself stands. Any other part
/// may have one.
final class CandidateText {
  private static final int ASCII = 128;

  private final StringBuilder parts = new StringBuilder();

  /// Where each part begins in [#parts], and in the text.
  private int[] begins = new int[16];

  private int[] stood = new int[16];
  private int size;

  private CandidateText() {}

  /// @param beginnings as the index has words
  static CandidateText of(String text, List<String> beginnings) {
    CandidateText candidates = new CandidateText();
    boolean isAscii = beginnings.stream().allMatch(b -> b.chars().allMatch(c -> c < ASCII));
    boolean[] isFirst = new boolean[ASCII];
    for (int b = 0; b < beginnings.size() && isAscii; b++) {
      char first = beginnings.get(b).charAt(0);
      isFirst[Character.toLowerCase(first)] = true;
      isFirst[Character.toUpperCase(first)] = true;
    }
    int start = 0;
    boolean isWanted = !isAscii;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        if (isWanted && start < i) {
          candidates.add(text, start, i);
        }
        start = i + 1;
        isWanted = !isAscii;
      } else if (!isWanted) {
        isWanted = c >= ASCII || (isFirst[c] && isAnyAt(beginnings, text, i));
      }
    }
    if (isWanted && start < text.length()) {
      candidates.add(text, start, text.length());
    }
    return candidates;
  }

  private static boolean isAnyAt(List<String> beginnings, String text, int at) {
    for (int b = 0; b < beginnings.size(); b++) {
      String beginning = beginnings.get(b);
      if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  private void add(String text, int start, int end) {
    begins = ArrayUtil.grow(begins, size + 1);
    stood = ArrayUtil.grow(stood, size + 1);
    begins[size] = parts.length();
    stood[size] = start;
    size++;
    parts.append(text, start, end).append(' ');
  }

  /// The parts, parted by spaces.
  String parts() {
    return parts.toString();
  }

  /// Where in the text an offset of [#parts] stood.
  int stood(int offset) {
    int part = Arrays.binarySearch(begins, 0, size, offset);
    part = part < 0 ? -part - 2 : part;
    return stood[part] + offset - begins[part];
  }
}
