package org.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.zip.GZIPInputStream;
import org.dossier.cluster.Cluster;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Random requests, answered by the embedded engine and by a real OpenSearch, without a difference
/// but for [Differences].
///
/// `-Dcontract.seed=N` and `-Dcontract.request=N` as in [ReferenceTest]; `-Dengines.requests=N`
/// makes so many of each collection, `-Dengines.port=N` asks a cluster that runs there already.
class EnginesAgreeTest {
  private static final long SEED = Long.getLong("contract.seed", System.nanoTime());
  private static final int REQUESTS = Integer.getInteger("engines.requests", 40);
  private static final int THREADS = 3;
  private static final int FEW = 5;
  private static final int MOST_EXPORTED = 300;
  private static final int NODES = Integer.getInteger("engines.nodes", 1);

  @TempDir private Path dir;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void theSameArticlesAnswerTheSame() throws Exception {
    Path made = Files.createDirectory(dir.resolve("made"));
    RandomArticles.write(made.resolve("articles.jsonl"), new Random(SEED), 100);
    try (Cluster cluster = Cluster.start(NODES, dir.resolve("nodes"));
        Dossier embeddedCorpus = embedded("corpus", Path.of("corpus"));
        Dossier corpus = distributed(cluster, "corpus", Path.of("corpus"), 2);
        Dossier embeddedMade = embedded("made", made);
        Dossier whole = distributed(cluster, "whole", made, 1);
        Dossier split = distributed(cluster, "split", made, 2)) {
      cluster.tidy("corpus-00001,whole-00001,split-00001");
      Reference reference = Reference.of(embeddedMade);
      compare("made, whole", new Pair(embeddedMade, whole), reference, Differences.WHOLE);
      compare("made, split", new Pair(embeddedMade, split), reference, Differences.SPLIT);
      compare(
          "corpus",
          new Pair(embeddedCorpus, corpus),
          Reference.of(embeddedCorpus),
          Differences.SPLIT);
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void realNewsAnswersTheSame() throws Exception {
    String data = System.getenv("DOSSIER_DATA");
    Assumptions.assumeTrue(data != null, "DOSSIER_DATA names no folder of news");
    Assumptions.assumeTrue(Boolean.getBoolean("engines.news"), "-Dengines.news=true asks for it");
    Path articles = Files.createDirectory(dir.resolve("news"));
    Path news = Path.of(data, "news", "allsides-dev.jsonl.gz");
    try (var in = new GZIPInputStream(Files.newInputStream(news))) {
      Files.write(articles.resolve("news.jsonl"), in.readAllBytes(), StandardOpenOption.CREATE);
    }
    try (Cluster cluster = Cluster.start(NODES, dir.resolve("nodes"));
        Dossier embedded = embedded("news", articles);
        Dossier distributed = distributed(cluster, "news", articles, 2)) {
      cluster.tidy("news-00001");
      awaitSuggestions(embedded);
      awaitSuggestions(distributed);
      compare("news", new Pair(embedded, distributed), Reference.of(embedded), Differences.SPLIT);
    }
  }

  /// One collection in both engines.
  private record Pair(
      Dossier embedded,
      Dossier distributed,
      AtomicInteger scoredOtherwise,
      DoubleAccumulator furthest) {
    Pair(Dossier embedded, Dossier distributed) {
      this(embedded, distributed, new AtomicInteger(), new DoubleAccumulator(Math::max, 0));
    }
  }

  private Dossier embedded(String name, Path articles) throws IOException {
    return Dossier.up(articles, dir.resolve("index of " + name));
  }

  private Dossier distributed(Cluster cluster, String name, Path articles, int shards)
      throws IOException {
    return Dossier.up(
        articles,
        dir.resolve("runs of " + name),
        "--engine",
        "opensearch",
        "--opensearch-url",
        cluster.urls(),
        "--opensearch-index",
        name,
        "--opensearch-shards",
        Integer.toString(shards));
  }

  /// Those of a large collection are made beside the requests.
  private static void awaitSuggestions(Dossier dossier) throws InterruptedException {
    while (dossier.json("/api/v1/suggest?q=a").path("suggestions").isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static void compare(String name, Pair pair, Reference reference, Differences allowed) {
    System.out.printf("%s: -Dcontract.seed=%d, %d requests%n", name, SEED, REQUESTS);
    Integer only = Integer.getInteger("contract.request");
    AtomicInteger next = new AtomicInteger(only == null ? 0 : only);
    int end = only == null ? REQUESTS : only + 1;
    Queue<String> differences = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int t = 0; t < THREADS; t++) {
        threads.execute(() -> {
          for (int i = next.getAndIncrement();
              i < end && differences.size() < FEW;
              i = next.getAndIncrement()) {
            compare(pair, reference, i, allowed, differences);
          }
        });
      }
    }
    System.out.printf(
        "%s: %s scored otherwise, hits change places whose scores differ by %.1f %% at most%n",
        name, pair.scoredOtherwise(), 100 * pair.furthest().get());
    assertThat(differences).as("differences in %s", name).isEmpty();
    assertThat(next.get()).isGreaterThanOrEqualTo(end);
  }

  private static void compare(
      Pair pair, Reference reference, int number, Differences allowed, Queue<String> differences) {
    Random random = new Random(SEED * 31 + number * 1_000_003L);
    RandomRequests requests = new RandomRequests(reference, random);
    Request request = requests.next();
    String difference;
    try {
      difference = difference(pair, request, requests.begun(), random, allowed);
    } catch (Error | RuntimeException e) {
      difference = e.toString();
    }
    if (!difference.isEmpty()) {
      differences.add(
          "-Dcontract.seed=%d -Dcontract.request=%d: %s at %s%n%s"
              .formatted(SEED, number, request.typed(), request.search(), difference));
    }
  }

  private static String difference(
      Pair pair, Request request, String begun, Random random, Differences allowed) {
    Dossier embedded = pair.embedded();
    Dossier distributed = pair.distributed();
    String search = request.search() + (random.nextInt(4) == 0 ? "&fold=copies" : "");
    JsonNode answer = embedded.json(search);
    JsonNode other = distributed.json(search);
    if (!Differences.WHOLE.ofSearches(answer, other).isEmpty()) {
      pair.scoredOtherwise().incrementAndGet();
    }
    pair.furthest().accumulate(Differences.furthest(answer, other));
    String difference = allowed.ofSearches(answer, other);
    if (!difference.isEmpty()) {
      return difference;
    }
    String facet = Sheet.FACETS.get(random.nextInt(Sheet.FACETS.size()));
    String path =
        switch (random.nextInt(8)) {
          case 0 ->
              "/api/v1/histogram?"
                  + request.with(
                      Map.of("by", List.of("year", "month", "day").get(random.nextInt(3))));
          case 1 ->
              "/api/v1/facets/"
                  + facet
                  + "?"
                  + request.with(Map.of("limit", "20", "prefix", random.nextBoolean() ? "" : "a"));
          case 2 -> similar(embedded, request);
          case 4, 5 -> "/api/v1/suggest?size=20&q=" + Dossier.encoded(begun);
          case 6 -> "/feed.atom?" + request.found();
          case 3 ->
              answer.path("total").asInt() > MOST_EXPORTED
                  ? dossier(embedded, request, facet)
                  : "/api/v1/export?" + request.with(Map.of("format", "jsonl", "sort", "newest"));
          default -> dossier(embedded, request, facet);
        };
    String different =
        path.contains("/similar")
            ? allowed.ofSimilar(embedded.json(path), distributed.json(path))
            : Differences.ofTexts(text(embedded, path), text(distributed, path));
    return different.isEmpty() ? "" : path + ": " + different;
  }

  /// What is there, without where it was asked for.
  private static String text(Dossier dossier, String path) {
    return dossier.text(path).replace(dossier.address(), "");
  }

  /// What is like the first article that the request finds.
  private static String similar(Dossier embedded, Request request) {
    var hits = embedded.json("/api/v1/search?size=1&facets=&" + request.found()).path("hits");
    return hits.isEmpty()
        ? "/api/v1/facets/country"
        : "/api/v1/articles/"
            + Dossier.encoded(hits.path(0).path("id").asText())
            + "/similar?size=10";
  }

  /// The dossier of a value that the request finds.
  private static String dossier(Dossier embedded, Request request, String facet) {
    var values = embedded.json("/api/v1/facets/" + facet + "?limit=3").path("values");
    return values.isEmpty()
        ? "/api/v1/facets/" + facet
        : "/api/v1/facets/"
            + facet
            + "/"
            + Dossier.encoded(values.path(values.size() - 1).path("id").asText())
            + "?"
            + request.found();
  }
}
