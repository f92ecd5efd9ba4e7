package org.dossier.engine.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.dossier.article.PartialDate;
import org.dossier.search.HistogramReader;

/// Counts articles by the year, month or day of their publication.
///
/// How precisely a date is known is told by how far apart the first and the last day are that it
/// can mean: one day, at most a month, or a year.
public final class PeriodCounter implements Collector {
  private static final int LONGEST_MONTH = 31;

  private final PartialDate.Precision by;
  // By the first day, since the same days come again and again.
  private final Map<Long, Long> perFirstDay = new HashMap<>();
  private long imprecise;
  private long undated;

  /// Has counted none yet.
  public PeriodCounter(PartialDate.Precision by) {
    this.by = by;
  }

  static PeriodCounter count(Snapshot snapshot, Query query, PartialDate.Precision by)
      throws IOException {
    PeriodCounter counter = new PeriodCounter(by);
    return snapshot
        .searcher()
        .search(
            query,
            new CollectorManager<PeriodCounter, PeriodCounter>() {
              @Override
              public PeriodCounter newCollector() {
                return counter;
              }

              @Override
              public PeriodCounter reduce(Collection<PeriodCounter> collectors) {
                return counter;
              }
            });
  }

  /// Counts articles whose date can mean any day from the first to the last, in days since 1970.
  public void add(long firstDay, long lastDay, long articles) {
    if (isPrecise(lastDay - firstDay)) {
      perFirstDay.merge(firstDay, articles, Long::sum);
    } else {
      imprecise += articles;
    }
  }

  /// Counts articles without a date.
  public void addUndated(long articles) {
    undated += articles;
  }

  /// What was counted as a histogram.
  ///
  /// @param all has counted all articles
  public HistogramReader.Histogram histogram(PeriodCounter all) {
    List<HistogramReader.Period> periods = new ArrayList<>();
    perPeriod()
        .forEach(
            (date, count) -> periods.add(new HistogramReader.Period(date, count, all.of(date))));
    return new HistogramReader.Histogram(total(), periods, imprecise, undated);
  }

  /// The counts in the order of time.
  SortedMap<PartialDate, Long> perPeriod() {
    SortedMap<PartialDate, Long> periods = new TreeMap<>();
    perFirstDay.forEach((day, count) -> periods.merge(period(day), count, Long::sum));
    return periods;
  }

  /// How many articles that period has.
  long of(PartialDate period) {
    long count = 0;
    for (long day = Fields.day(period.first()); day <= Fields.day(period.last()); day++) {
      count += perFirstDay.getOrDefault(day, 0L);
    }
    return count;
  }

  long imprecise() {
    return imprecise;
  }

  long undated() {
    return undated;
  }

  long total() {
    return perFirstDay.values().stream().mapToLong(Long::longValue).sum() + imprecise + undated;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    NumericDocValues firstDays = DocValues.getNumeric(leaf.reader(), Fields.FIRST_DAY);
    NumericDocValues lastDays = DocValues.getNumeric(leaf.reader(), Fields.LAST_DAY);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) throws IOException {
        if (!firstDays.advanceExact(doc) || !lastDays.advanceExact(doc)) {
          addUndated(1);
        } else {
          add(firstDays.longValue(), lastDays.longValue(), 1);
        }
      }
    };
  }

  private boolean isPrecise(long days) {
    return switch (by) {
      case DAY -> days == 0;
      case MONTH -> days < LONGEST_MONTH;
      case YEAR -> true;
    };
  }

  private PartialDate period(long firstDay) {
    LocalDate date = LocalDate.ofEpochDay(firstDay);
    return switch (by) {
      case DAY -> PartialDate.of(date);
      case MONTH -> new PartialDate(date.getYear(), date.getMonthValue(), 0);
      case YEAR -> PartialDate.of(date.getYear());
    };
  }
}
