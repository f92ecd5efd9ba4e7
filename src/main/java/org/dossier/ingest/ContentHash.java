package org.dossier.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.article.Article;
import org.dossier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// Hashes that tell whether a file or an article is as it was: of its content, and of the way in
/// which it is read. The rules of annotation are no part of them: see [Reannotation].
final class ContentHash {
  /// The hash of a file of which not everything could be read, or of an article that could not be
  /// annotated, so that it is done again.
  static final String INCOMPLETE = "00";

  /// To be raised when the same file gives other articles than before.
  static final String READING_VERSION = "4";

  /// Of the digest so many are kept: with an article each, they are what most of the memory of a
  /// run holds.
  private static final int BYTES = 16;

  private ContentHash() {}

  /// The hash of a file's bytes, hexadecimal.
  static String of(SourceFile file) throws IOException {
    MessageDigest digest = begin();
    file.digest(digest);
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /// The hash of all that is known of an article, hexadecimal.
  static String of(Article article) {
    MessageDigest digest = begin();
    add(digest, article.id());
    add(digest, article.title());
    add(digest, article.body());
    add(digest, article.layout().toString());
    add(digest, article.origin().publisher());
    add(digest, article.origin().url());
    add(digest, article.origin().language());
    add(digest, article.origin().authors());
    add(digest, article.published() == null ? null : article.published().toString());
    for (Map.Entry<?, List<String>> given : new TreeMap<>(article.given()).entrySet()) {
      add(digest, given.getKey().toString());
      add(digest, given.getValue());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /// A digest that no other version of reading begins with.
  static MessageDigest begin() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, READING_VERSION);
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, List<String> texts) {
    add(digest, String.valueOf(texts.size()));
    texts.forEach(text -> add(digest, text));
  }

  /// With its length before it, so that no two lists of texts run together to the same bytes.
  private static void add(MessageDigest digest, @Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    int length = text == null ? -1 : bytes.length;
    digest.update(
        new byte[] {
          (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length
        });
    digest.update(bytes);
  }
}
