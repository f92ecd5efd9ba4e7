package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.dossier.article.Article;
import org.dossier.article.Publication;

/// The words of each year, learned from the dated articles of a collection.
///
/// A naive Bayes classifier: for each year it knows in how many articles each word and each pair of
/// capitalised words occurred (hashed into a fixed table, about 1 MB a year). Words that the
/// collection uses alike in all years tell nothing; a name that was in the news in one year tells
/// much. Learn with a [Builder], which is for one thread; the model is immutable.
public final class YearWords implements YearModel {
  private static final int SLOTS = 1 << 18;
  // An article's words depend on each other, so each counts for less than a whole witness.
  private static final double WEIGHT = 0.04;
  private static final double SMOOTHING = 30;
  private static final int LEAST_ARTICLES = 50;
  private static final int RAREST = 3;
  private static final double COMMONEST = 0.2;

  private final int first;
  private final int[] articles;
  private final int[][] counts;
  private final int[] totals;

  private YearWords(int first, int[] articles, int[][] counts) {
    this.first = first;
    this.articles = articles;
    this.counts = counts;
    this.totals = new int[SLOTS];
    for (int[] year : counts) {
      for (int i = 0; i < year.length; i++) {
        totals[i] += year[i];
      }
    }
  }

  /// Counts the words of dated articles.
  public static final class Builder {
    private final int[] articles;
    private final int[][] counts;

    /// For years from 1900 to that of `today`.
    public Builder(LocalDate today) {
      int years = today.getYear() - YearShapes.FIRST + 1;
      articles = new int[years];
      counts = new int[years][0];
    }

    /// Learns from an article and its stated date; other dates are passed over, so that the model
    /// does not learn from its own inferences.
    public void add(Article article, Publication published) {
      int year = published.date().year() - YearShapes.FIRST;
      if (published.basis() != Publication.Basis.STATED || year < 0 || year >= articles.length) {
        return;
      }
      if (counts[year].length == 0) {
        counts[year] = new int[SLOTS];
      }
      articles[year]++;
      int[] count = counts[year];
      slots(TextWords.of(article)).stream().forEach(slot -> count[slot]++);
    }

    /// What was learned; no opinion at all where fewer than 50 articles were dated.
    public YearModel build() {
      if (Arrays.stream(articles).sum() < LEAST_ARTICLES) {
        return YearModel.NONE;
      }
      int[][] copy = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
      return new YearWords(YearShapes.FIRST, articles.clone(), copy);
    }
  }

  @Override
  public double[] fit(Article article, LocalDate today) {
    double[] log = new double[today.getYear() - YearShapes.FIRST + 1];
    int all = Arrays.stream(articles).sum();
    BitSet slots = slots(TextWords.of(article));
    for (int i = 0; i < log.length; i++) {
      int year = i + YearShapes.FIRST - first;
      boolean known = year >= 0 && year < articles.length && articles[year] > 0;
      double share = ((known ? articles[year] : 0) + 1.0) / (all + 1.0);
      log[i] = Math.log(share) + (known ? WEIGHT * score(slots, year, all) : 0);
    }
    double max = Arrays.stream(log).max().orElse(0);
    for (int i = 0; i < log.length; i++) {
      log[i] = Math.max(1e-9, Math.exp(log[i] - max));
    }
    return log;
  }

  // How much more often than in all years the words occur in this one, as a sum of logarithms.
  private double score(BitSet slots, int year, int all) {
    double sum = 0;
    double total = articles[year] + SMOOTHING;
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      if (totals[slot] >= RAREST && totals[slot] <= all * COMMONEST) {
        double usual = totals[slot] / (double) all;
        sum += Math.log((counts[year][slot] + SMOOTHING * usual) / total / usual);
      }
    }
    return sum;
  }

  private static BitSet slots(TextWords words) {
    BitSet slots = new BitSet(SLOTS);
    for (int i = 0; i < words.size(); i++) {
      int hash = words.word(i).hashCode();
      slots.set(slot(hash));
      if (words.isCapital(i) && words.sameSentence(i, i + 1) && words.isCapital(i + 1)) {
        slots.set(slot(hash * 31 + words.word(i + 1).hashCode() + 7));
      }
    }
    return slots;
  }

  private static int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & SLOTS - 1;
  }
}
