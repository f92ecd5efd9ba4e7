package org.dossier.annotate.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// The weights of one reading: for each row of features one for each label, as a byte times a
/// scale. Immutable.
///
/// A row is [#WORDS] longs of eight labels each, a weight raised by [#ZERO] in each byte. So a row
/// is added to the sums of all its labels with a few additions: four sums side by side in a long,
/// 16 bits each, which is room for the rows of all features that a token can have.
public final class Weights {
  private static final int WORDS = (Labels.COUNT + 7) / 8;
  private static final int ZERO = 128;
  private static final long FOUR_SUMS = 0x00ff_00ff_00ff_00ffL;
  private static final long ALL_ZERO = 0x8080_8080_8080_8080L;

  private final int bits;
  private final float scale;
  private final long[] byRow;

  private Weights(int bits, float scale) {
    this.bits = bits;
    this.scale = scale;
    this.byRow = new long[(1 << bits) * WORDS];
    Arrays.fill(byRow, ALL_ZERO);
  }

  /// Rounds weights to bytes. What is above `largest` is cut to it.
  public static Weights of(int bits, float[] exact, float largest) {
    float scale = largest / 127;
    Weights weights = new Weights(bits, scale);
    for (int row = 0; row < 1 << bits; row++) {
      for (int label = 0; label < Labels.COUNT; label++) {
        int rounded = Math.round(exact[row * Labels.COUNT + label] / scale);
        weights.set(row, label, Math.clamp(rounded, -127, 127));
      }
    }
    return weights;
  }

  int bits() {
    return bits;
  }

  float scale() {
    return scale;
  }

  private int get(int row, int label) {
    return (int) ((byRow[row * WORDS + label / 8] >>> (label % 8 * 8)) & 0xff) - ZERO;
  }

  private void set(int row, int label, int weight) {
    int shift = label % 8 * 8;
    int at = row * WORDS + label / 8;
    byRow[at] = (byRow[at] & ~(0xffL << shift)) | ((long) (weight + ZERO) << shift);
  }

  /// Adds up the rows' weights for each label; of rows at most [Features#MOST].
  void score(int[] rows, int count, int[] scores) {
    for (int word = 0; word < WORDS; word++) {
      long even = 0;
      long odd = 0;
      for (int f = 0; f < count; f++) {
        long eight = byRow[rows[f] * WORDS + word];
        even += eight & FOUR_SUMS;
        odd += (eight >>> 8) & FOUR_SUMS;
      }
      for (int label = word * 8; label < Math.min(word * 8 + 8, Labels.COUNT); label++) {
        long four = label % 2 == 0 ? even : odd;
        scores[label] = (int) ((four >>> (label % 8 / 2 * 16)) & 0xffff) - ZERO * count;
      }
    }
  }

  /// Writes the rows that are not all zero: the distance to the row before, which labels have a
  /// weight, the weights.
  void write(DataOutput out) throws IOException {
    out.writeInt(bits);
    out.writeFloat(scale);
    int last = -1;
    for (int row = 0; row < 1 << bits; row++) {
      int labels = 0;
      for (int label = 0; label < Labels.COUNT; label++) {
        labels |= get(row, label) != 0 ? 1 << label : 0;
      }
      if (labels == 0) {
        continue;
      }
      distance(out, row - last);
      last = row;
      out.writeByte(labels >> 16);
      out.writeShort(labels);
      for (int label = 0; label < Labels.COUNT; label++) {
        if ((labels >> label & 1) != 0) {
          out.writeByte(get(row, label));
        }
      }
    }
    distance(out, 0);
  }

  private static void distance(DataOutput out, int rows) throws IOException {
    int left = rows;
    while (left >= 255) {
      out.writeByte(255);
      left -= 255;
    }
    out.writeByte(left);
  }

  static Weights read(DataInput in) throws IOException {
    int bits = in.readInt();
    Weights weights = new Weights(bits, in.readFloat());
    int row = -1;
    while (true) {
      int distance = 0;
      int part = in.readUnsignedByte();
      while (part == 255) {
        distance += 255;
        part = in.readUnsignedByte();
      }
      distance += part;
      if (distance == 0) {
        return weights;
      }
      row += distance;
      int labels = in.readUnsignedByte() << 16 | in.readUnsignedShort();
      for (int label = 0; label < Labels.COUNT; label++) {
        if ((labels >> label & 1) != 0) {
          weights.set(row, label, in.readByte());
        }
      }
    }
  }
}
