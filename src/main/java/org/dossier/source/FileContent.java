package org.dossier.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of one file, unpacked, within limits.
final class FileContent {
  /// How many bytes a file may have that is read whole.
  static final int MAX_WHOLE = 100 << 20;

  /// How many bytes a record may have in a file that is read record by record.
  static final int MAX_RECORD = 20 << 20;

  private final InputStream stream;

  private FileContent(InputStream stream) {
    this.stream = stream;
  }

  /// The content of a stream; `size` is its length in bytes, -1 where that is not known. What is
  /// `packed` is unpacked.
  static FileContent of(InputStream in, boolean packed, long size) throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    if (!packed) {
      return new FileContent(buffered);
    }
    InputStream unpacked = new GZIPInputStream(buffered, 1 << 16);
    return new FileContent(new BufferedInputStream(new UnpackingGuard(unpacked, size), 1 << 16));
  }

  /// The bytes one after another, for a format that reads record by record.
  InputStream stream() {
    return stream;
  }

  /// All bytes, of a file of at most 100 MB.
  byte[] bytes() throws IOException, BadContentException {
    return bytes(MAX_WHOLE);
  }

  /// All bytes, of a file of at most `max` bytes.
  byte[] bytes(int max) throws IOException, BadContentException {
    byte[] bytes = stream.readNBytes(max);
    if (bytes.length == max && stream.read() >= 0) {
      throw new BadContentException(
          "it has more than " + (max >> 20) + " MB, the limit for a file of this kind");
    }
    return bytes;
  }

  /// All of the file as text; `declared` is the encoding that its content names, if it does.
  ///
  /// @throws BadContentException when it is not text
  String text() throws IOException, BadContentException {
    return text(bytes(), null);
  }

  static String text(byte[] bytes, @Nullable String declared) throws BadContentException {
    String text = TextDecoder.decode(bytes, declared);
    if (TextDecoder.looksBinary(text)) {
      throw new BadContentException("it is not text but binary data");
    }
    return text;
  }
}
