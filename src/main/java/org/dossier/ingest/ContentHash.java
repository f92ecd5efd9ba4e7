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

/// Hashes that tell whether a file or an article must be indexed again: of its content, of the
/// rules that it is annotated by, and of the way in which it is read.
final class ContentHash {
  /// The hash of a file of which not everything could be read, so that it is read again.
  static final String INCOMPLETE = "00";

  /// To be raised when the same file gives other articles than before.
  private static final String READING_VERSION = "1";

  private final String rules;

  /// `fingerprint` names the rules of the annotation.
  ContentHash(String fingerprint) {
    this.rules = READING_VERSION + " " + fingerprint;
  }

  /// The hash of a file's bytes, hexadecimal.
  String of(SourceFile file) throws IOException {
    MessageDigest digest = begin();
    file.digest(digest);
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The hash of all that is known of an article, hexadecimal.
  String of(Article article) {
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
    return HexFormat.of().formatHex(digest.digest());
  }

  private MessageDigest begin() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, rules);
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
