package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
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

  // Of so many of the commonest words the weights are kept.
  private static final int KEPT = 8192;

  private final int[] articles;
  // The years that have articles, and of each word how many in each of them: what is asked for
  // together stands together.
  private final int[] known;
  private final char[] counts;
  private final int[] totals = new int[SLOTS];
  // Where the weights of a kept word begin, and 1 more; 0 for other words.
  private final int[] keptAt = new int[SLOTS];
  private final double[] kept;
  private final int all;

  private YearWords(int[] articles, char[][] countsByYear) {
    this.articles = articles;
    this.all = Arrays.stream(articles).sum();
    this.known = IntStream.range(0, articles.length).filter(i -> articles[i] > 0).toArray();
    this.counts = new char[SLOTS * known.length];
    for (int k = 0; k < known.length; k++) {
      char[] year = countsByYear[known[k]];
      for (int slot = 0; slot < SLOTS; slot++) {
        counts[slot * known.length + k] = year[slot];
        totals[slot] += year[slot];
      }
    }
    this.kept = keep();
  }

  private double[] keep() {
    int[] telling = IntStream.range(0, SLOTS).filter(this::isTelling).toArray();
    int[] byTotal = Arrays.stream(telling).map(slot -> totals[slot]).sorted().toArray();
    int least = byTotal.length > KEPT ? byTotal[byTotal.length - KEPT] + 1 : 0;
    double[] weights = new double[Math.min(KEPT, telling.length) * known.length];
    int at = 0;
    for (int slot : telling) {
      if (totals[slot] >= least) {
        System.arraycopy(weights(slot), 0, weights, at, known.length);
        keptAt[slot] = at + 1;
        at += known.length;
      }
    }
    return weights;
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
      return new YearWords(articles.clone(), counts);
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
    for (int i = 0, k = 0; i < fit.length; i++) {
      boolean isKnown = k < known.length && known[k] == i;
      double share = (1 - ANY) * (isKnown ? articles[i] : 0) / all + ANY * prior[i];
      fit[i] = Math.log(share) + (isKnown ? weight * scores[k] : 0);
      k += isKnown ? 1 : 0;
    }
    double max = Arrays.stream(fit).max().orElse(0);
    for (int i = 0; i < fit.length; i++) {
      fit[i] = Math.max(LEAST, Math.exp(fit[i] - max));
    }
    return new WordsOfTheTime(fit, slots, this, article.body());
  }

  /// For each known year how much the words speak for it.
  private double[] scores(BitSet slots) {
    double[] sums = new double[known.length];
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      if (isTelling(slot)) {
        boolean isKept = keptAt[slot] > 0;
        double[] weights = isKept ? kept : weights(slot);
        int from = isKept ? keptAt[slot] - 1 : 0;
        for (int k = 0; k < sums.length; k++) {
          sums[k] += weights[from + k];
        }
      }
    }
    return sums;
  }

  private boolean isTelling(int slot) {
    return totals[slot] >= RAREST && totals[slot] <= all * COMMONEST;
  }

  // How much more often than in all years the word occurs in each known one, as a logarithm.
  private double[] weights(int slot) {
    double[] weights = new double[known.length];
    double usual = totals[slot] / (double) all;
    for (int k = 0; k < weights.length; k++) {
      int count = counts[slot * known.length + k];
      double here = (count + SMOOTHING * usual) / (articles[known[k]] + SMOOTHING);
      weights[k] = Math.clamp(Math.log(here / usual), -MOST, MOST);
    }
    return weights;
  }

  /// How much a word speaks for a year, above 0 where it does.
  double witness(int slot, int year) {
    int k = Arrays.binarySearch(known, year - YearShapes.FIRST);
    return k >= 0 && isTelling(slot) ? weights(slot)[k] : 0;
  }
}
