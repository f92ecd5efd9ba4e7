package org.dossier.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of one file, unpacked, within limits.
final class FileContent implements AutoCloseable {
  /// How many bytes a file may have that is read whole.
  static final int MAX_WHOLE = 100 << 20;

  /// How many bytes a record may have in a file that is read record by record.
  static final int MAX_RECORD = 20 << 20;

  private final InputStream stream;
  private final long size;

  /// Where the bytes lie as they are; null where they are packed or of no file.
  private final @Nullable Path plain;

  private @Nullable Path unpacked;

  private FileContent(InputStream stream, long size, @Nullable Path plain) {
    this.stream = stream;
    this.size = size;
    this.plain = plain;
  }

  /// The content of a file, to be closed. What is `packed` is unpacked; `bytesRead` is told of the
  /// bytes that were taken in from the file as it lies there.
  static FileContent of(SourceFile file, boolean packed, LongConsumer bytesRead)
      throws IOException {
    Path path = file.path();
    InputStream in = new CountedStream(Files.newInputStream(path), bytesRead);
    try {
      return of(in, packed, file.size(), packed ? null : path);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static FileContent of(InputStream in, boolean packed, long size, @Nullable Path plain)
      throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    if (!packed) {
      return new FileContent(buffered, size, plain);
    }
    InputStream unpacked = new GZIPInputStream(buffered, 1 << 16);
    InputStream guarded = new UnpackingGuard(unpacked, size);
    return new FileContent(new BufferedInputStream(guarded, 1 << 16), size, null);
  }

  /// The bytes one after another, for a format that reads record by record.
  InputStream stream() {
    return stream;
  }

  /// How many bytes the file has as it lies there, packed or not.
  long size() {
    return size;
  }

  /// The bytes as a file, for a format that reads here and there; a copy where they are packed.
  Path file() throws IOException {
    if (plain != null) {
      return plain;
    }
    Path copy = unpacked;
    if (copy == null) {
      copy = Files.createTempFile("unpacked", null);
      unpacked = copy;
      Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
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

  @Override
  public void close() throws IOException {
    stream.close();
    if (unpacked != null) {
      Files.deleteIfExists(unpacked);
    }
  }
}
