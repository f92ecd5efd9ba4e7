package org.dossier.annotate.learned;

/// What a first reading made of each word of a document as a whole: the type that most of its
/// mentions with a capital got, and how it is used.
public final class DocumentEvidence {
  private static final int TYPES = 1 + EntityType.values().length;
  private static final int NEVER_CAPITAL = TYPES;
  private static final int MIXED = TYPES + 1;

  /// Evidence of a text that was not read yet.
  static final DocumentEvidence NONE = new DocumentEvidence(new byte[0], new byte[0]);

  private final byte[] majority;
  private final byte[] use;

  private DocumentEvidence(byte[] majority, byte[] use) {
    this.majority = majority;
    this.use = use;
  }

  /// No evidence: a first reading.
  public static DocumentEvidence none() {
    return NONE;
  }

  /// The evidence of labels from a first reading.
  public static DocumentEvidence of(WordUse words, int[] labels) {
    Sight sight = words.sight();
    int[][] byType = new int[words.distinct()][TYPES + 3];
    for (int i = 0; i < sight.size; i++) {
      if (sight.is(i, Sight.MARK)) {
        continue;
      }
      int[] counts = byType[words.id(i)];
      if (!sight.is(i, Sight.CAPITAL | Sight.INNER_CAPITAL)) {
        counts[TYPES]++;
        continue;
      }
      counts[Labels.type(labels[i])] += sight.is(i, Sight.SHOUTED) ? 1 : 3;
      counts[TYPES + 1]++;
      counts[TYPES + 2] += labels[i] != Labels.OUTSIDE && !Labels.isUnit(labels[i]) ? 1 : 0;
    }
    byte[] majority = new byte[byType.length];
    byte[] use = new byte[byType.length];
    for (int word = 0; word < byType.length; word++) {
      majority[word] = majority(byType[word]);
      int[] c = byType[word];
      use[word] =
          (byte)
              ((c[TYPES] > 0 ? 1 : 0)
                  | (c[TYPES + 1] > 1 ? 2 : 0)
                  | (c[TYPES + 1] > 3 ? 4 : 0)
                  | (c[TYPES + 2] > 0 ? 8 : 0));
    }
    return new DocumentEvidence(majority, use);
  }

  private static byte majority(int[] counts) {
    int best = 0;
    int total = 0;
    for (int type = 0; type < TYPES; type++) {
      best = counts[type] > counts[best] ? type : best;
      total += counts[type];
    }
    return (byte) (total == 0 ? NEVER_CAPITAL : counts[best] * 10 >= total * 7 ? best : MIXED);
  }

  boolean isNone() {
    return majority.length == 0;
  }

  int majority(int word) {
    return majority[word];
  }

  int use(int word) {
    return use[word];
  }
}
