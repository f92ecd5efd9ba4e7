package org.dossier.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dossier.annotate.learned.DocumentEvidence;
import org.dossier.annotate.learned.Features;
import org.dossier.annotate.learned.Labels;
import org.dossier.annotate.learned.Sight;
import org.dossier.annotate.learned.TokenFeatures;
import org.dossier.annotate.learned.WordUse;

/// Trains the weights of one reading: an averaged perceptron that reads from left to right and
/// mostly goes on from its own label, right or wrong, as it will have to. The same examples and the
/// same seed give the same weights.
final class Perceptron {
  /// A text with its features, the labels that it should get and what an earlier reading found.
  record Example(LabelledText text, WordUse words, TokenFeatures features, DocumentEvidence evidence) {}

  private static final int OWN_LABEL_PERCENT = 60;

  private final float[] weights;
  private final float[] changes;
  private final Random random;
  private final int[] rows = new int[Features.MOST];
  private final float[] scores = new float[Labels.COUNT];
  private long step = 1;

  /// Of two to the power of `bits` rows of weights.
  Perceptron(int bits, long seed) {
    weights = new float[(1 << bits) * Labels.COUNT];
    changes = new float[weights.length];
    random = new Random(seed);
  }

  /// Goes over the examples `rounds` times; returns the averaged weights.
  float[] train(List<Example> examples, int rounds) {
    List<Example> order = new ArrayList<>(examples);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(example, round > 0);
      }
    }
    float[] average = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      average[i] = weights[i] - changes[i] / step;
    }
    return average;
  }

  private void learn(Example example, boolean ownLabels) {
    Sight sight = example.text().sight();
    byte[] seen = new byte[sight.size() + 1];
    int last = Labels.OUTSIDE;
    int beforeLast = Labels.OUTSIDE;
    for (int i = 0; i < sight.size(); i++) {
      if (sight.is(i, Sight.SENTENCE_START)) {
        last = Labels.OUTSIDE;
        beforeLast = Labels.OUTSIDE;
      }
      int label = Labels.OUTSIDE;
      if (example.features().isScored(i)) {
        label = learn(example, i, last, beforeLast, seen, ownLabels);
        if (label != Labels.OUTSIDE) {
          example.words().note(i, label, seen);
        }
      }
      beforeLast = last;
      last = label;
    }
  }

  private int learn(
      Example example, int i, int last, int beforeLast, byte[] seen, boolean ownLabels) {
    Sight sight = example.text().sight();
    int count = example.features().of(i, last, beforeLast, seen, example.evidence(), rows);
    score(count);
    boolean mayGoOn = sight.together(i, i + 1) && example.features().isScored(i + 1);
    int right = example.text().labels()[i];
    boolean possible = right != LabelledText.UNSURE && Labels.mayFollow(last, right) && !(Labels.isOpen(right) && !mayGoOn);
    int best = -1;
    int rival = -1;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (Labels.mayFollow(last, label) && !(Labels.isOpen(label) && !mayGoOn)) {
        best = best < 0 || scores[label] > scores[best] ? label : best;
        if (label != right && (rival < 0 || scores[label] > scores[rival])) {
          rival = label;
        }
      }
    }
    step++;
    if (possible && rival >= 0 && scores[right] - scores[rival] <= 0) {
      change(count, right, 1);
      change(count, rival, -1);
    }
    return possible && !(ownLabels && random.nextInt(100) < OWN_LABEL_PERCENT) ? right : best;
  }

  private void score(int count) {
    Arrays.fill(scores, 0);
    for (int f = 0; f < count; f++) {
      int at = rows[f] * Labels.COUNT;
      for (int label = 0; label < Labels.COUNT; label++) {
        scores[label] += weights[at + label];
      }
    }
  }

  private void change(int count, int label, float by) {
    for (int f = 0; f < count; f++) {
      int at = rows[f] * Labels.COUNT + label;
      weights[at] += by;
      changes[at] += by * step;
    }
  }
}
