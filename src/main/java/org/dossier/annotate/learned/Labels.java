package org.dossier.annotate.learned;

import java.util.ArrayList;
import java.util.List;

/// Labels of tokens: outside of all names (0), or the beginning, inside, last or unit token of a
/// name of one type (BILOU).
public final class Labels {
  /// How many labels there are.
  public static final int COUNT = 1 + 4 * EntityType.values().length;

  /// Outside of all names.
  public static final int OUTSIDE = 0;

  private static final EntityType[] TYPES = EntityType.values();
  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int LAST = 2;
  private static final int UNIT = 3;
  private static final boolean[][] MAY_FOLLOW = new boolean[COUNT][COUNT];

  static {
    for (int a = 0; a < COUNT; a++) {
      for (int b = 0; b < COUNT; b++) {
        boolean continues = b != OUTSIDE && (part(b) == INSIDE || part(b) == LAST);
        MAY_FOLLOW[a][b] = isOpen(a) ? continues && type(a) == type(b) : !continues;
      }
    }
  }

  private Labels() {}

  private static int part(int label) {
    return (label - 1) % 4;
  }

  private static int label(EntityType type, int part) {
    return 1 + 4 * type.number + part;
  }

  /// The type of a label's name, counted from 1; 0 outside.
  static int type(int label) {
    return label == OUTSIDE ? 0 : 1 + (label - 1) / 4;
  }

  /// Whether a name with that label goes on behind the token.
  public static boolean isOpen(int label) {
    return label != OUTSIDE && part(label) <= INSIDE;
  }

  static boolean isUnit(int label) {
    return label != OUTSIDE && part(label) == UNIT;
  }

  /// Whether a token of label `b` may stand behind one of label `a` in a sentence.
  public static boolean mayFollow(int a, int b) {
    return MAY_FOLLOW[a][b];
  }

  /// Labels the tokens of a name.
  public static void encode(EntityType type, int from, int to, int[] labels) {
    for (int i = from; i < to; i++) {
      int part = to - from == 1 ? UNIT : i == from ? BEGIN : i == to - 1 ? LAST : INSIDE;
      labels[i] = label(type, part);
    }
  }

  /// The names that labels in a valid order tell of, each with the least of its tokens' margins.
  public static List<Proposal> decode(int[] labels, float[] margins, int size) {
    List<Proposal> names = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < size; i++) {
      int label = labels[i];
      if (label == OUTSIDE) {
        from = -1;
        continue;
      }
      if (part(label) == BEGIN || part(label) == UNIT) {
        from = i;
      }
      if (from >= 0 && !isOpen(label)) {
        names.add(new Proposal(TYPES[type(label) - 1], from, i + 1, least(margins, from, i + 1)));
        from = -1;
      }
    }
    return names;
  }

  private static double least(float[] margins, int from, int to) {
    float least = margins[from];
    for (int i = from + 1; i < to; i++) {
      least = Math.min(least, margins[i]);
    }
    return Math.max(0, least);
  }
}
