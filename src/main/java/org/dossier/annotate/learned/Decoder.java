package org.dossier.annotate.learned;

/// Labels the tokens of one text from left to right, each with the best label that may follow the
/// one before. Not for use by more than one thread.
final class Decoder {
  private final Sight sight;
  private final WordUse words;
  private final TokenFeatures features;
  private final int[] labels;
  private final float[] margins;
  private final int[] rows = new int[Features.MOST];
  private final int[] scores = new int[Labels.COUNT];

  Decoder(Sight sight, WordUse words, TokenFeatures features) {
    this.sight = sight;
    this.words = words;
    this.features = features;
    this.labels = new int[sight.size];
    this.margins = new float[sight.size];
  }

  int[] labels() {
    return labels;
  }

  float[] margins() {
    return margins;
  }

  void read(Weights weights, DocumentEvidence evidence) {
    byte[] seen = new byte[words.distinct()];
    int last = Labels.OUTSIDE;
    int beforeLast = Labels.OUTSIDE;
    for (int i = 0; i < sight.size; i++) {
      if (sight.is(i, Sight.SENTENCE_START)) {
        last = Labels.OUTSIDE;
        beforeLast = Labels.OUTSIDE;
      }
      int label = Labels.OUTSIDE;
      if (features.isScored(i)) {
        int count = features.of(i, last, beforeLast, seen, evidence, rows);
        weights.score(rows, count, scores);
        label = best(i, last, weights.scale());
        if (label != Labels.OUTSIDE) {
          words.note(i, label, seen);
        }
      }
      labels[i] = label;
      beforeLast = last;
      last = label;
    }
  }

  private int best(int i, int last, float scale) {
    boolean mayGoOn = sight.together(i, i + 1) && features.isScored(i + 1);
    int best = -1;
    int second = -1;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (!Labels.mayFollow(last, label) || (Labels.isOpen(label) && !mayGoOn)) {
        continue;
      }
      if (best < 0 || scores[label] > scores[best]) {
        second = best;
        best = label;
      } else if (second < 0 || scores[label] > scores[second]) {
        second = label;
      }
    }
    margins[i] = second < 0 ? Float.MAX_VALUE : (scores[best] - scores[second]) * scale;
    return best;
  }
}
