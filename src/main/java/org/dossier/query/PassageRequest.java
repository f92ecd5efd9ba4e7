package org.dossier.query;

/// How many passages a hit shows, and about how many characters each.
public record PassageRequest(int count, int length) {
  public static final int MAX_COUNT = 10;
  public static final int MIN_LENGTH = 20;
  public static final int MAX_LENGTH = 2000;

  public PassageRequest {
    if (count < 0 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "count must be in 0.." + MAX_COUNT + " (got: " + count + ")");
    }
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "length must be in " + MIN_LENGTH + ".." + MAX_LENGTH + " (got: " + length + ")");
    }
  }
}
