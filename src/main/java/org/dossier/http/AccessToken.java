package org.dossier.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The word that opens a server that is not for everyone: `Authorization: Bearer TOKEN` from
/// programs, or the password that a browser asks for, with any name.
final class AccessToken {
  /// What a client that does not know it is asked for.
  static final String CHALLENGE = "Basic realm=\"Dossier\", charset=\"UTF-8\"";

  private final byte @Nullable [] digest;

  /// @param token null where anyone may ask
  AccessToken(@Nullable String token) {
    digest = token == null ? null : digest(token);
  }

  /// Whether this `Authorization` header opens. Takes as long for a wrong word as for the right
  /// one.
  boolean opens(@Nullable String header) {
    if (digest == null) {
      return true;
    }
    String word = header == null ? null : word(header.strip());
    return word != null && MessageDigest.isEqual(digest, digest(word));
  }

  private static @Nullable String word(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    if (lower.startsWith("bearer ")) {
      return header.substring("bearer ".length()).strip();
    }
    if (!lower.startsWith("basic ")) {
      return null;
    }
    try {
      byte[] plain = Base64.getDecoder().decode(header.substring("basic ".length()).strip());
      String pair = new String(plain, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? null : pair.substring(colon + 1);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] digest(String word) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
