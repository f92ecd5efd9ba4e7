package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dossier.article.PartialDate;
import org.dossier.query.SearchRequest;

/// Counts the articles of a search over time. Safe for use by many threads.
public interface HistogramReader {
  /// How many of the matching articles were published in each year, month or day. All filters hold,
  /// also those on the year.
  ///
  /// @throws UnavailableException if there is nothing to search, or it can't be searched now
  Histogram histogram(SearchRequest request, PartialDate.Precision by);

  /// Articles over time, exact: the periods' counts, `imprecise` and `undated` add up to `total`.
  ///
  /// - `periods`: those with matching articles, in the order of time.
  /// - `imprecise`: articles whose date is not known so precisely, such as one of `2021` by month.
  /// - `undated`: articles without a date.
  record Histogram(long total, List<Period> periods, long imprecise, long undated) {
    public Histogram {
      periods = List.copyOf(periods);
    }
  }

  /// A year, month or day: how many matching articles it has, and how many articles at all.
  record Period(PartialDate date, long count, long all) {
    public Period {
      requireNonNull(date);
      if (count < 0 || count > all) {
        throw new IllegalArgumentException(
            "count must be in 0..all (got: " + count + ", " + all + ")");
      }
    }

    /// Which part of all its articles match, in [0,1].
    public double share() {
      return all == 0 ? 0 : (double) count / all;
    }
  }
}
