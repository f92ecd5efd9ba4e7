package org.dossier.search;

/// How two properties of articles go together: of `all` articles, `one` have the first, `other`
/// have the second, and `both` have both.
public record Association(long both, long one, long other, long all) {
  public Association {
    if (both < 0 || both > Math.min(one, other) || one + other - both > all) {
      throw new IllegalArgumentException(
          "counts must be those of parts of all articles (got: %d, %d, %d of %d)"
              .formatted(both, one, other, all));
    }
  }

  /// How many times as often the second is among those with the first as among all: 1 where the
  /// first says nothing of the second, 0 where one of them is nowhere.
  public double lift() {
    return one == 0 || other == 0 ? 0 : (double) both * all / ((double) one * other);
  }

  /// Whether they are found together at least as often as by chance: whether the lift is at least
  /// 1, told without rounding.
  public boolean isPositive() {
    return both > 0 && both * all >= one * other;
  }

  /// How sure it is that they do not go together by chance alone: the log-likelihood ratio G², at
  /// least 0, of Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
  /// Computational Linguistics 19(1), 1993. Unlike the lift it is not high for what is merely rare.
  public double g2() {
    double sum =
        term(both, one, other)
            + term(one - both, one, all - other)
            + term(other - both, all - one, other)
            + term(all - one - other + both, all - one, all - other);
    return Math.max(0, 2 * sum);
  }

  private double term(long count, long row, long column) {
    return count == 0 ? 0 : count * Math.log((double) count * all / ((double) row * column));
  }
}
