package org.dossier.engine.lucene;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers one after the other, each in two bytes while they are small, else in four. Several are
/// copied at once as eight bytes, whatever their width.
final class Numbers {
  /// The bytes that [#copy] may take more than it is asked for.
  private static final int SPARE = 2 * Long.BYTES;

  private static final VarHandle CHARS = view(char[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  private final byte[] bytes;
  private final boolean areSmall;

  /// Room for `size` numbers from 0 to `most`.
  Numbers(int size, int most) {
    this.areSmall = most <= Character.MAX_VALUE;
    this.bytes = new byte[Math.addExact(Math.multiplyExact(size, areSmall ? 2 : 4), SPARE)];
  }

  /// The first so many of an array, none above `most`.
  static Numbers of(int[] numbers, int size, int most) {
    Numbers all = new Numbers(size, most);
    for (int i = 0; i < size; i++) {
      all.set(i, numbers[i]);
    }
    return all;
  }

  private static VarHandle view(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.nativeOrder());
  }

  int get(int i) {
    return areSmall ? (char) CHARS.get(bytes, i << 1) : (int) INTS.get(bytes, i << 2);
  }

  void set(int i, int number) {
    if (areSmall) {
      CHARS.set(bytes, i << 1, (char) number);
    } else {
      INTS.set(bytes, i << 2, number);
    }
  }

  /// Copies numbers of others of the same width. What stands behind them here is lost: up to
  /// sixteen bytes are taken at once, since a loop that ends elsewhere each time costs more.
  void copy(Numbers from, int start, int length, int to) {
    int shift = areSmall ? 1 : 2;
    int source = start << shift;
    int target = to << shift;
    LONGS.set(bytes, target, (long) LONGS.get(from.bytes, source));
    LONGS.set(bytes, target + 8, (long) LONGS.get(from.bytes, source + 8));
    for (int i = SPARE; i < length << shift; i += Long.BYTES) {
      LONGS.set(bytes, target + i, (long) LONGS.get(from.bytes, source + i));
    }
  }
}
