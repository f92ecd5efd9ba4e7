package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an article speaks of an outlet that is, or is not, its own.
final class OutletCues {
  private final List<Cue> cues = new ArrayList<>();

  /// Words before and after the outlet's name. `weight` is below 0 where they cite the outlet as
  /// another's; one `strong` cue is enough.
  record Cue(List<String> before, List<String> after, double weight, boolean strong) {}

  private OutletCues() {}

  static OutletCues standard() {
    OutletCues all = new OutletCues();
    for (List<String> row : FactLines.rows("outlet-cues.tsv", 3)) {
      String words = row.get(0);
      int name = words.indexOf('@');
      all.cues.add(
          new Cue(
              PhraseTable.wordsOf(words.substring(0, name)),
              PhraseTable.wordsOf(words.substring(name + 1)),
              Double.parseDouble(row.get(1)),
              row.get(2).equals("strong")));
    }
    all.cues.sort((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
    return all;
  }

  /// The weightiest cue around a name that stands at the words `from` to `to`; null without one.
  @Nullable Cue around(TextWords words, int from, int to) {
    boolean article = words.word(from - 1).equals("the");
    for (Cue cue : cues) {
      int start = from - cue.before().size();
      boolean before =
          cue.before().isEmpty()
              || words.matches(start, cue.before())
              || (article && words.matches(start - 1, cue.before()));
      boolean after = cue.after().isEmpty() || words.matches(to, cue.after());
      if (before && after && words.sameSentence(Math.max(0, start), to - 1)) {
        return cue;
      }
    }
    return null;
  }
}
