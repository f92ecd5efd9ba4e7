package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Layout;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.ingest.ArticleIndexer;
import org.dossier.search.Authority;
import org.dossier.search.Suggester;

/// Prints how long suggestions take in a large collection, keystroke by keystroke.
///
/// Arguments: `ARTICLES INDEX [COUNT]`: a file of real articles in JSON Lines with `title` and
/// `body`, an empty folder for the index, and how many articles to make of them (100000). Each has the
/// first half of one title and the second of another, some sentences of two bodies, two countries,
/// two organizations and two people out of 200, 10,000 and 20,000 made of words of the titles. What
/// is typed are titles and names from their first letter on; in every third, a letter beyond
/// the first is another. Times are CPU time of the asking thread. An index that is there is used.
public final class SuggestBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SIZE = 10;
  private static final int WARM = 3_000;
  private static final int TYPED = 1_500;
  private static final int LONGEST = 24;

  private final Random random = new Random(1);
  private final List<String> titles = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();

  private SuggestBench() {}

  /// Runs the measurement.
  public static void main(String[] args) throws IOException {
    SuggestBench bench = new SuggestBench();
    for (JsonNode article : JsonLines.read(Path.of(args[0]))) {
      String title = article.path("title").asText();
      String body = article.path("body").asText();
      if (!title.isBlank() && body.length() > 400) {
        bench.titles.add(title);
        bench.bodies.add(body);
      }
    }
    int count = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
    if (!DirectoryReader.indexExists(FSDirectory.open(Path.of(args[1])))) {
      bench.index(Path.of(args[1]), count);
    }
    try (LuceneCollection collection = LuceneCollection.open(Path.of(args[1]))) {
      bench.measure(collection);
    }
  }

  private void index(Path dir, int count) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < count; i++) {
        String id = "made/" + i + ".txt";
        indexer.put(article(id), new ArticleIndexer.Provenance(id, "f" + i, "a" + i));
      }
      indexer.commit();
    }
  }

  private AnnotatedArticle article(String id) {
    String title = half(any(titles), true) + " " + half(any(titles), false);
    String body = part(any(bodies)) + "\n\n" + part(any(bodies));
    LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5_000));
    Publication published =
        Publication.stated(PartialDate.parse(day.toString()).orElseThrow());
    Map<Facet, List<Annotation>> values = new EnumMap<>(Facet.class);
    values.put(Facet.COUNTRY, List.of(value(200), value(200)).stream().distinct().toList());
    values.put(Facet.ORGANIZATION, List.of(value(10_000), value(10_000)).stream().distinct().toList());
    values.put(Facet.PERSON, List.of(value(20_000), value(20_000)).stream().distinct().toList());
    Article article =
        new Article(
            id, title, body, new Layout(null, List.of()), Origin.UNKNOWN, published, Map.of());
    return new AnnotatedArticle(article, published, values);
  }

  private Annotation value(int of) {
    // Few values have many articles, and many have few.
    int number = (int) (of * Math.pow(random.nextDouble(), 3));
    Random its = new Random(of * 31L + number);
    String[] one = titles.get(its.nextInt(titles.size())).split("\\s+");
    String[] other = titles.get(its.nextInt(titles.size())).split("\\s+");
    String label = one[its.nextInt(one.length)] + " " + other[its.nextInt(other.length)];
    return new Annotation(new FacetValue("v" + number, label), 0.5, List.of());
  }

  private static String half(String title, boolean first) {
    int middle = title.indexOf(' ', title.length() / 2);
    return middle < 0 ? title : first ? title.substring(0, middle) : title.substring(middle + 1);
  }

  private String part(String body) {
    int from = random.nextInt(Math.max(1, body.length() - 800));
    return body.substring(from, Math.min(body.length(), from + 800));
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void measure(LuceneCollection collection) {
    long before = used();
    Suggester suggester = collection.suggester(Authority.NONE);
    long start = System.nanoTime();
    suggester.suggest("a", SIZE);
    double first = (System.nanoTime() - start) / 1e6;
    // No suggestions yet: they are made beside the requests.
    while (suggester.suggest("the", SIZE).isEmpty()) {
      Thread.yield();
    }
    double made = (System.nanoTime() - start) / 1e9;
    long bytes = used() - before;
    List<String> keystrokes = keystrokes();
    for (int i = 0; i < WARM; i++) {
      suggester.suggest(keystrokes.get(i % keystrokes.size()), SIZE);
    }
    double[] millis = new double[keystrokes.size()];
    int[] empty = new int[1];
    String slowest = "";
    double most = 0;
    for (int i = 0; i < millis.length; i++) {
      long from = THREADS.getCurrentThreadCpuTime();
      empty[0] += suggester.suggest(keystrokes.get(i), SIZE).isEmpty() ? 1 : 0;
      millis[i] = (THREADS.getCurrentThreadCpuTime() - from) / 1e6;
      if (millis[i] > most) {
        most = millis[i];
        slowest = keystrokes.get(i);
      }
    }
    tellByLength(keystrokes, millis);
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "made in %.1f s beside the requests, the first of which took %.1f ms; %.1f MB%n",
        made,
        first,
        bytes / 1e6);
    System.out.printf(
        Locale.ROOT,
        "%d keystrokes, %d without a suggestion: mean %.2f ms, p50 %.2f, p95 %.2f, p99 %.2f, most"
            + " %.2f (`%s`); %d over 5 ms%n",
        millis.length,
        empty[0],
        Arrays.stream(millis).average().orElse(0),
        at(millis, 0.5),
        at(millis, 0.95),
        at(millis, 0.99),
        most,
        slowest,
        Arrays.stream(millis).filter(m -> m > 5).count());
  }

  private static void tellByLength(List<String> keystrokes, double[] millis) {
    for (int length = 1; length <= LONGEST; length++) {
      int wanted = length;
      double[] those =
          IntStream.range(0, millis.length)
              .filter(i -> keystrokes.get(i).length() == wanted)
              .mapToDouble(i -> millis[i])
              .sorted()
              .toArray();
      System.out.printf(
          Locale.ROOT,
          "%d characters: p50 %.2f ms, p95 %.2f, most %.2f%n",
          length,
          at(those, 0.5),
          at(those, 0.95),
          at(those, 1));
    }
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private List<String> keystrokes() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < TYPED; i++) {
      String text = i % 2 == 0 ? any(titles) : value(20_000).value().label();
      StringBuilder typed = new StringBuilder(text.substring(0, Math.min(LONGEST, text.length())));
      if (i % 3 == 0 && typed.length() > 4) {
        typed.setCharAt(2 + random.nextInt(typed.length() - 3), 'x');
      }
      for (int end = 1; end <= typed.length(); end++) {
        all.add(typed.substring(0, end));
      }
    }
    return all;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
