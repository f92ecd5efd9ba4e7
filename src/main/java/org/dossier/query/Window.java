package org.dossier.query;

import org.jspecify.annotations.Nullable;

/// Which hits of the result to give: a page counted from 1, or those after a cursor, which then
/// wins. `size` may be 0: only totals and counts are wanted.
public record Window(int page, int size, @Nullable String cursor) {
  /// The most hits that one answer gives.
  public static final int MAX_SIZE = 100;

  /// The deepest hit that pages reach; beyond it, a cursor does.
  public static final int MAX_DEPTH = 10_000;

  public Window {
    if (page < 1) {
      throw new IllegalArgumentException("page must be >= 1 (got: " + page + ")");
    }
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be in 0.." + MAX_SIZE + " (got: " + size + ")");
    }
  }

  /// How many hits stand before this page.
  public long offset() {
    return (page - 1L) * size;
  }
}
