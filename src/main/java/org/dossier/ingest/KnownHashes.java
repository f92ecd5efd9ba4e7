package org.dossier.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.dossier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// Remembers the hashes of files by their names, sizes, times and identities, so that a file that
/// looks as it did is not read only to learn that it is as it was. What is lost or damaged costs
/// reading and nothing else. In memory, and on the disk, are 32 bytes a file.
///
/// A file that was modified just before it was looked at is not remembered: it may change again and
/// look the same. Safe for use by many threads.
public final class KnownHashes {
  private static final int KEY = 16;
  private static final int ENTRY = 2 * KEY;
  private static final Duration STILL = Duration.ofSeconds(2);

  /// Remembers nothing. Comes after what it is made of.
  public static final KnownHashes NONE = new KnownHashes(null);

  private final @Nullable Path file;
  private final long still = nanos(Instant.now().minus(STILL));

  /// The entries, one after another, ordered by their keys.
  private byte[] before = new byte[0];

  private volatile boolean learned;

  private KnownHashes(@Nullable Path file) {
    this.file = file;
  }

  /// What the file remembers; nothing where there is none, or it is of another version of reading.
  public static KnownHashes open(Path file) {
    KnownHashes known = new KnownHashes(file);
    if (Files.exists(file)) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
        if (in.readUTF().equals(ContentHash.READING_VERSION)) {
          int count = in.readInt();
          if (count > Files.size(file) / ENTRY) {
            throw new EOFException("fewer entries than the head of the file says");
          }
          byte[] entries = new byte[Math.multiplyExact(count, ENTRY)];
          in.readFully(entries);
          known.before = entries;
        }
      } catch (IOException | NegativeArraySizeException | ArithmeticException e) {
        known.before = new byte[0];
      }
    }
    return known;
  }

  /// Knows nothing, and remembers what it learns in the same place.
  KnownHashes anew() {
    return new KnownHashes(file);
  }

  /// The hash of the file's bytes, computed where it is not known.
  String of(SourceFile source) throws IOException {
    byte[] key = key(source);
    int low = 0;
    int high = before.length / ENTRY - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = middle * ENTRY;
      int order = Arrays.compareUnsigned(before, at, at + KEY, key, 0, KEY);
      if (order == 0) {
        return HexFormat.of().formatHex(before, at + KEY, at + ENTRY);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    learned = true;
    return ContentHash.of(source);
  }

  /// Writes down the hashes of these files, and forgets the rest.
  void save(List<FileState> files) throws IOException {
    if (file == null || (!learned && files.size() == before.length / ENTRY)) {
      return;
    }
    List<byte[]> entries = new ArrayList<>();
    for (FileState state : files) {
      String hash = state.knownHash();
      long modified = state.file.modified();
      if (hash != null && modified > 0 && modified < still) {
        byte[] entry = Arrays.copyOf(key(state.file), ENTRY);
        System.arraycopy(HexFormat.of().parseHex(hash), 0, entry, KEY, KEY);
        entries.add(entry);
      }
    }
    entries.sort((a, b) -> Arrays.compareUnsigned(a, 0, KEY, b, 0, KEY));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
      out.writeUTF(ContentHash.READING_VERSION);
      out.writeInt(entries.size());
      for (byte[] entry : entries) {
        out.write(entry);
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] key(SourceFile source) {
    MessageDigest digest = ContentHash.begin();
    digest.update(source.name().getBytes(StandardCharsets.UTF_8));
    ByteBuffer looks = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES);
    looks.putLong(source.size()).putLong(source.modified()).putInt(source.identity());
    digest.update(looks.array());
    return Arrays.copyOf(digest.digest(), KEY);
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }
}
