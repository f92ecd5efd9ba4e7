package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Layout;
import org.dossier.article.Mention;
import org.dossier.article.Origin;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.ingest.ArticleIndexer;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.dossier.search.Hit;
import org.dossier.search.SearchEngine;

/// Prints what a hit costs by the length of its article: a search with three passages, by kinds of
/// query.
///
/// Arguments: `ARTICLES INDEXES`: a file of real articles in JSON Lines with `body`, and an empty
/// folder for the indexes, which are used when they are there. Each index has articles of one length,
/// made of the bodies one after the other; the last has both the shortest and one of the longest.
/// Figures are of one hit: the time of a search divided by its hits, CPU time of the asking thread,
/// the median of what is done in a second.
public final class PassagesBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long WARM = 1_000_000_000;
  private static final long MEASURED = 1_000_000_000;
  private static final int LEAST = 3;
  private static final int[] LENGTHS = {3_000, 100_000, 1_000_000, 20_000_000};
  private static final int[] COUNTS = {400, 20, 5, 1};
  private static final FacetValue NAMED = new FacetValue("CN", "China");
  private static final List<String> NAMES = List.of("China", "Chinese");

  private PassagesBench() {}

  /// Runs the measurement.
  public static void main(String[] args) throws IOException {
    StringBuilder text = new StringBuilder();
    for (JsonNode article : JsonLines.read(Path.of(args[0]))) {
      text.append(article.path("body").asText()).append("\n\n");
    }
    int shortest = LENGTHS[0];
    int longest = LENGTHS[LENGTHS.length - 1];
    for (int i = 0; i < LENGTHS.length; i++) {
      List<Integer> lengths = new ArrayList<>();
      for (int n = 0; n < COUNTS[i]; n++) {
        lengths.add(LENGTHS[i]);
      }
      measure(Path.of(args[1], "of-" + LENGTHS[i]), text.toString(), lengths);
    }
    List<Integer> both = new ArrayList<>();
    for (int n = 0; n < COUNTS[0]; n++) {
      both.add(shortest);
    }
    both.add(longest);
    measure(Path.of(args[1], "of-both"), text.toString(), both);
  }

  private static void measure(Path index, String text, List<Integer> lengths)
      throws IOException {
    if (!Files.exists(index)) {
      Files.createDirectories(index);
      index(index, text, lengths);
    }
    try (LuceneCollection collection = LuceneCollection.open(index)) {
      queries().forEach((kind, query) -> measure(collection.searchEngine(), index, kind, query));
    }
  }

  private static void index(Path index, String text, List<Integer> lengths) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(index)) {
      int from = 0;
      for (int n = 0; n < lengths.size(); n++) {
        StringBuilder body = new StringBuilder();
        while (body.length() < lengths.get(n)) {
          int end = Math.min(text.length(), from + lengths.get(n) - body.length());
          body.append(text, from, end);
          from = end == text.length() ? 0 : end;
        }
        String id = n + ".txt";
        indexer.put(
            article(id, body.toString()), new ArticleIndexer.Provenance(id, "f" + n, "a" + n));
      }
      indexer.commit();
    }
  }

  private static AnnotatedArticle article(String id, String body) {
    List<Mention> mentions = new ArrayList<>();
    for (String name : NAMES) {
      for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
        mentions.add(Mention.inBody(body, at, at + name.length(), "name"));
      }
    }
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    Map<Facet, List<Annotation>> values = new EnumMap<>(Facet.class);
    if (!mentions.isEmpty()) {
      values.put(Facet.COUNTRY, List.of(new Annotation(NAMED, 0.5, mentions)));
    }
    return new AnnotatedArticle(
        new Article(id, "Number " + id, body, Layout.PLAIN, Origin.UNKNOWN, null, Map.of()),
        null,
        values);
  }

  private static Map<String, TextQuery> queries() {
    TextQuery.Word said = new TextQuery.Word("said");
    Map<String, TextQuery> queries = new LinkedHashMap<>();
    queries.put("word, the commonest", new TextQuery.Word("the"));
    queries.put("word", said);
    queries.put("word, rare", new TextQuery.Word("ambassador"));
    queries.put(
        "all of three words",
        new TextQuery.And(
            List.of(said, new TextQuery.Word("president"), new TextQuery.Word("government"))));
    queries.put("phrase", new TextQuery.Phrase("white house"));
    queries.put("phrase, of common words", new TextQuery.Phrase("in the"));
    queries.put("near", new TextQuery.Near("president said", 5));
    queries.put("prefix", new TextQuery.Prefix("ira"));
    queries.put("prefix, one letter", new TextQuery.Prefix("a"));
    queries.put("fuzzy", new TextQuery.Fuzzy("presidant"));
    queries.put(
        "name", new TextQuery.Named(Facet.COUNTRY, NAMED, new TextQuery.Word("china")));
    queries.put(
        "name and prefix",
        new TextQuery.And(List.of(queries.get("name"), new TextQuery.Prefix("minis"))));
    return queries;
  }

  private static void measure(
      SearchEngine engine, Path index, String kind, TextQuery query) {
    SearchRequest request =
        new SearchRequest(
            kind,
            query,
            List.of(),
            Order.RELEVANCE,
            new Window(1, 10, null),
            List.of(),
            new PassageRequest(3, 200));
    List<Hit> hits = engine.search(request).hits();
    int shown = Math.max(1, hits.size());
    long warm = System.nanoTime() + WARM;
    while (System.nanoTime() < warm) {
      engine.search(request);
    }
    List<Double> cpu = new ArrayList<>();
    List<Double> clock = new ArrayList<>();
    long end = System.nanoTime() + MEASURED;
    while (cpu.size() < LEAST || System.nanoTime() < end) {
      long cpuFrom = THREADS.getCurrentThreadCpuTime();
      long from = System.nanoTime();
      engine.search(request);
      clock.add((System.nanoTime() - from) / 1e6 / shown);
      cpu.add((THREADS.getCurrentThreadCpuTime() - cpuFrom) / 1e6 / shown);
    }
    cpu.sort(null);
    clock.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%-12s %-24s %3d hits: CPU %8.3f ms a hit (best %8.3f), clock %8.3f%n",
        index.getFileName(),
        kind,
        hits.size(),
        cpu.get(cpu.size() / 2),
        cpu.getFirst(),
        clock.get(clock.size() / 2));
  }
}
