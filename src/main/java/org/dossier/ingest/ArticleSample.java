package org.dossier.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/// The articles that a collection learns from: all that were offered or, where there are more than
/// so many, those whose hashes come first. So it is a function of the collection, is changed by few
/// of the articles that come to a large one, and is bounded.
final class ArticleSample {
  private final int most;
  private final TreeSet<String> hashes = new TreeSet<>();

  ArticleSample(int most) {
    this.most = most;
  }

  /// Offers an article by its hash.
  void offer(String hash) {
    hashes.add(hash);
    if (hashes.size() > most) {
      hashes.pollLast();
    }
  }

  boolean holds(String hash) {
    return hashes.contains(hash);
  }

  int size() {
    return hashes.size();
  }

  /// Names the articles, in whatever order they were offered.
  String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      hashes.forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
