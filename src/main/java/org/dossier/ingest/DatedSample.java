package org.dossier.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.dossier.annotate.publication.YearWords;

/// The articles with stated dates that a collection learns from: all of them or, where there are
/// more than [#MOST], those whose hashes come first. So it is a function of the collection, is
/// changed by few of the articles that come to a large one, and is bounded.
final class DatedSample {
  static final int MOST = 20_000;

  private final int most;
  private final TreeSet<String> hashes = new TreeSet<>();

  DatedSample() {
    this(MOST);
  }

  DatedSample(int most) {
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

  /// Names the articles, in whatever order they were offered; empty where they are too few to learn
  /// from.
  String fingerprint() {
    if (hashes.size() < YearWords.LEAST_ARTICLES) {
      return "";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      hashes.forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
