package org.dossier.engine.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/// A text in about 0.6 of its bytes, which takes some microseconds to read back.
///
/// It is LZ4 after a dictionary, so that short articles gain, too: what is in `dictionary.txt`
/// belongs to the format of the index, and a change of it raises [Fields#SCHEMA].
final class PackedText {
  private static final byte[] DICTIONARY = dictionary();
  private static final int NUMBER = 5;
  // Bytes that repeat nothing grow by one in 255, and some at the end.
  private static final int GROWTH = 255;
  private static final int END = 16;
  private static final ThreadLocal<LZ4.HighCompressionHashTable> TABLE =
      ThreadLocal.withInitial(LZ4.HighCompressionHashTable::new);

  private PackedText() {}

  static BytesRef of(String text) {
    BytesRef bytes = new BytesRef(text);
    byte[] room = Arrays.copyOf(DICTIONARY, DICTIONARY.length + bytes.length);
    System.arraycopy(bytes.bytes, 0, room, DICTIONARY.length, bytes.length);
    byte[] packed = new byte[NUMBER + bytes.length + bytes.length / GROWTH + END];
    ByteArrayDataOutput out = new ByteArrayDataOutput(packed);
    LZ4.HighCompressionHashTable table = TABLE.get();
    try {
      out.writeVInt(bytes.length);
      LZ4.compressWithDictionary(room, 0, DICTIONARY.length, bytes.length, out, table);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory can't fail", e);
    }
    return new BytesRef(packed, 0, out.getPosition());
  }

  static String read(BytesRef packed) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
    int length = in.readVInt();
    byte[] room = Arrays.copyOf(DICTIONARY, DICTIONARY.length + length);
    LZ4.decompress(in, length, room, DICTIONARY.length);
    return new String(room, DICTIONARY.length, length, StandardCharsets.UTF_8);
  }

  private static byte[] dictionary() {
    try (InputStream in = PackedText.class.getResourceAsStream("dictionary.txt")) {
      return Objects.requireNonNull(in, "dictionary.txt must be packed with the program")
          .readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
