package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.Publication;

/// The words of each year, learned from the dated articles of a collection.
///
/// A naive Bayes classifier: for each year it knows in how many articles each word and each pair of
/// capitalised words occurred (hashed into a fixed table, half a megabyte a year). Words that the
/// collection uses alike in all years tell nothing; a name that was in the news in one year tells
/// much. Learn with a [Builder]; the model is immutable.
public final class YearWords implements YearModel {
  /// With fewer dated articles nothing is learned.
  public static final int LEAST_ARTICLES = 50;

  static final int SLOTS = 1 << 18;
  // An article's words depend on each other, the more the longer it is and the fewer articles
  // taught them, so each counts for a small part of a witness.
  private static final double WEIGHT = 0.08;
  private static final double LONG = 100;
  private static final double FEW = 300;
  // And none for more than this: the words of one outlet or language come all together.
  private static final double MOST = 1;
  private static final double SMOOTHING = 30;
  // How likely an article is of any year whatever, and not of the years of the dated ones.
  private static final double ANY = 0.5;
  private static final int RAREST = 3;
  private static final double COMMONEST = 0.2;
  private static final double LEAST = 1e-9;

  private final int[] articles;
  private final char[][] counts;
  private final int[] totals = new int[SLOTS];
  private final int all;

  private YearWords(int[] articles, char[][] counts) {
    this.articles = articles;
    this.counts = counts;
    this.all = Arrays.stream(articles).sum();
    for (char[] year : counts) {
      for (int i = 0; i < year.length; i++) {
        totals[i] += year[i];
      }
    }
  }

  /// Counts the words of dated articles, in any order, of at most 65,535 in a year. Safe for use by
  /// many threads.
  public static final class Builder {
    private final int[] articles;
    private final char[][] counts;

    /// For years from 1900 to that of `today`.
    public Builder(LocalDate today) {
      int years = today.getYear() - YearShapes.FIRST + 1;
      articles = new int[years];
      counts = new char[years][0];
    }

    /// Learns from an article whose date is stated; others are passed over, so that the model does
    /// not learn from its own inferences.
    public void add(AnnotatedArticle article) {
      Publication published = article.published();
      if (published != null) {
        add(article.article(), published);
      }
    }

    void add(Article article, Publication published) {
      int year = published.date().year() - YearShapes.FIRST;
      if (published.basis() == Publication.Basis.STATED && year >= 0 && year < articles.length) {
        count(year, WordSlots.of(article).all());
      }
    }

    private synchronized void count(int year, BitSet slots) {
      if (articles[year] == Character.MAX_VALUE) {
        return;
      }
      if (counts[year].length == 0) {
        counts[year] = new char[SLOTS];
      }
      articles[year]++;
      char[] count = counts[year];
      for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
        count[slot]++;
      }
    }

    /// What was learned; no opinion at all where fewer than 50 articles were dated.
    public synchronized YearModel build() {
      if (Arrays.stream(articles).sum() < LEAST_ARTICLES) {
        return YearModel.NONE;
      }
      return new YearWords(
          articles.clone(), Arrays.stream(counts).map(char[]::clone).toArray(char[][]::new));
    }
  }

  @Override
  public Opinion of(Article article, LocalDate today) {
    WordSlots slots = WordSlots.of(article);
    double length = slots.all().cardinality();
    double weight = WEIGHT * all / (all + FEW) / Math.sqrt(1 + length / LONG);
    double[] fit = new double[today.getYear() - YearShapes.FIRST + 1];
    double[] prior = YearPrior.of(today);
    double[] scores = scores(slots.all());
    for (int i = 0; i < fit.length; i++) {
      boolean known = isKnown(i);
      double share = (1 - ANY) * (known ? articles[i] : 0) / all + ANY * prior[i];
      fit[i] = Math.log(share) + (known ? weight * scores[i] : 0);
    }
    double max = Arrays.stream(fit).max().orElse(0);
    for (int i = 0; i < fit.length; i++) {
      fit[i] = Math.max(LEAST, Math.exp(fit[i] - max));
    }
    return new WordsOfTheTime(fit, slots, this, article.body());
  }

  private boolean isKnown(int year) {
    return year < articles.length && articles[year] > 0;
  }

  /// For each year how much the words speak for it, 0 where no article is of it.
  private double[] scores(BitSet slots) {
    double[] sums = new double[articles.length];
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      if (isTelling(slot)) {
        for (int year = 0; year < sums.length; year++) {
          sums[year] += articles[year] > 0 ? weight(slot, year) : 0;
        }
      }
    }
    return sums;
  }

  private boolean isTelling(int slot) {
    return totals[slot] >= RAREST && totals[slot] <= all * COMMONEST;
  }

  // How much more often than in all years the word occurs in this one, as a logarithm.
  private double weight(int slot, int year) {
    double usual = totals[slot] / (double) all;
    double here = (counts[year][slot] + SMOOTHING * usual) / (articles[year] + SMOOTHING);
    return Math.clamp(Math.log(here / usual), -MOST, MOST);
  }

  /// How much a word speaks for a year, above 0 where it does.
  double witness(int slot, int year) {
    int i = year - YearShapes.FIRST;
    return isKnown(i) && isTelling(slot) ? weight(slot, i) : 0;
  }
}
