package org.dossier.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The parts of a document that is a ZIP archive, unpacked within limits.
final class ZipArchive implements AutoCloseable {
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final ZipFile zip;
  private final long size;

  private ZipArchive(ZipFile zip, long size) {
    this.zip = zip;
    this.size = size;
  }

  /// @throws BadContentException when it is none
  static ZipArchive open(FileContent content, String kind) throws IOException, BadContentException {
    Path file = content.file();
    try {
      return new ZipArchive(new ZipFile(file.toFile()), Files.size(file));
    } catch (ZipException e) {
      if (isOle(file)) {
        // What Office protects, it puts into a container of the kind of its old files.
        throw new BadContentException(
            "it is protected by a password, or an old Office file (.doc) under another name");
      }
      throw new BadContentException(
          "it is not " + kind + ", or damaged (" + Names.oneLine(words(e), 100) + ")");
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /// The bytes of a part one after another; null where there is no such part.
  @Nullable InputStream stream(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return null;
    }
    return new BufferedInputStream(new UnpackingGuard(zip.getInputStream(entry), size));
  }

  /// A part as text; null where there is no such part.
  @Nullable String text(String name) throws IOException, BadContentException {
    try (InputStream in = stream(name)) {
      if (in == null) {
        return null;
      }
      byte[] bytes = in.readNBytes(FileContent.MAX_RECORD);
      if (bytes.length == FileContent.MAX_RECORD) {
        throw new BadContentException("its part " + name + " has more than 20 MB, the limit");
      }
      return TextDecoder.decode(bytes, HtmlFormat.declared(bytes));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static boolean isOle(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(OLE.length), OLE);
    }
  }

  private static String words(ZipException e) {
    return String.valueOf(e.getMessage());
  }
}
