package org.dossier.engine.lucene;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dossier.article.FacetValue;

/// The order of a facet's values by their labels (see [LabelOrder]), told once, so that of
/// thousands of values with the same count the first are found by comparing numbers.
final class LabelRanks {
  private final int[] numbers;
  private final int[] ranks;

  private LabelRanks(int[] numbers) {
    this.numbers = numbers;
    this.ranks = new int[numbers.length];
    for (int rank = 0; rank < numbers.length; rank++) {
      ranks[numbers[rank]] = rank;
    }
  }

  /// Of the values by their numbers.
  static LabelRanks of(List<FacetValue> values) {
    return new LabelRanks(
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparing(values::get, LabelOrder.BY_LABEL))
            .mapToInt(Integer::intValue)
            .toArray());
  }

  /// The place of the value of that number, counted from 0.
  int rank(int number) {
    return ranks[number];
  }

  /// The number of the value at that place.
  int number(int rank) {
    return numbers[rank];
  }
}
