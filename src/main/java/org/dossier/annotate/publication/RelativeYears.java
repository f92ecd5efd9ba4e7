package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.List;

/// Works out "four years later" and "two years earlier" from the year that the sentence names.
///
/// The anchor is sure only where the sentence names one year, before these words, and they count
/// from it: nothing follows but the end of a clause.
final class RelativeYears {
  /// A year worked out, and the place of the words that count to it.
  record Found(int year, int start, int end) {}

  private RelativeYears() {}

  static List<Found> in(TextWords words, List<YearInText> named) {
    List<Found> found = new ArrayList<>();
    for (int i = 1; i + 1 < words.size() && !named.isEmpty(); i++) {
      if (!words.is(i, "years") && !words.is(i, "year")) {
        continue;
      }
      int count = CountWords.number(words, i - 1);
      int sign = sign(words.word(i + 1));
      if (count <= 0
          || count > 100
          || sign == 0
          || !words.sameSentence(i - 1, i + 1)
          || !endsClause(words, i + 1)) {
        continue;
      }
      int anchor = onlyYearBefore(words, named, i);
      if (anchor > 0) {
        int from = words.start(i - 1);
        found.add(new Found(anchor + sign * count, from, words.end(i + 1)));
      }
    }
    return found;
  }

  private static int sign(String word) {
    return switch (word) {
      case "later", "afterwards" -> 1;
      case "earlier", "before", "previously" -> -1;
      default -> 0;
    };
  }

  private static boolean endsClause(TextWords words, int at) {
    if (!words.sameSentence(at, at + 1)) {
      return true;
    }
    String gap = words.before(at + 1);
    return gap.indexOf(',') >= 0 || gap.indexOf(';') >= 0 || gap.indexOf(')') >= 0;
  }

  private static int onlyYearBefore(TextWords words, List<YearInText> named, int at) {
    int from = words.start(words.sentenceStart(at));
    int to = words.end(words.sentenceEnd(at) - 1);
    List<YearInText> here = YearInText.between(named, from, to);
    return here.size() == 1 && here.getFirst().start() < words.start(at)
        ? here.getFirst().year()
        : 0;
  }
}
