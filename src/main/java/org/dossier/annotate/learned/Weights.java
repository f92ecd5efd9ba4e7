package org.dossier.annotate.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// The weights of one reading: for each row of features one for each label, as a byte times a
/// scale. Immutable.
public final class Weights {
  private final int bits;
  private final float scale;
  private final byte[] byRow;

  private Weights(int bits, float scale, byte[] byRow) {
    this.bits = bits;
    this.scale = scale;
    this.byRow = byRow;
  }

  /// Rounds weights to bytes. What is above `largest` is cut to it.
  public static Weights of(int bits, float[] exact, float largest) {
    float scale = largest / 127;
    byte[] rounded = new byte[exact.length];
    for (int i = 0; i < exact.length; i++) {
      rounded[i] = (byte) Math.clamp(Math.round(exact[i] / scale), -127, 127);
    }
    return new Weights(bits, scale, rounded);
  }

  int bits() {
    return bits;
  }

  float scale() {
    return scale;
  }

  /// Adds up the rows' weights for each label.
  void score(int[] rows, int count, int[] scores) {
    java.util.Arrays.fill(scores, 0, Labels.COUNT, 0);
    for (int f = 0; f < count; f++) {
      int at = rows[f] * Labels.COUNT;
      for (int label = 0; label < Labels.COUNT; label++) {
        scores[label] += byRow[at + label];
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
        labels |= byRow[row * Labels.COUNT + label] != 0 ? 1 << label : 0;
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
          out.writeByte(byRow[row * Labels.COUNT + label]);
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
    float scale = in.readFloat();
    byte[] byRow = new byte[(1 << bits) * Labels.COUNT];
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
        return new Weights(bits, scale, byRow);
      }
      row += distance;
      int labels = in.readUnsignedByte() << 16 | in.readUnsignedShort();
      for (int label = 0; label < Labels.COUNT; label++) {
        if ((labels >> label & 1) != 0) {
          byRow[row * Labels.COUNT + label] = in.readByte();
        }
      }
    }
  }
}
