package org.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random requests, answered by the program and by the [Reference], without a difference.
///
/// `-Dcontract.seed=N` repeats the requests of an earlier run, `-Dcontract.request=N` only that one
/// of them, and `-Dcontract.requests=N` makes so many of each collection.
class ReferenceTest {
  private static final long SEED = Long.getLong("contract.seed", System.nanoTime());
  private static final int THREADS = 3;
  private static final int SAMPLE = 500;
  private static final int FEW = 5;

  @TempDir private Path dir;

  @Test
  void theCollectionThatComesAlongIsAnsweredAsTheReferenceDoes() throws Exception {
    compare("corpus", Path.of("corpus"), 4000);
  }

  @Test
  void smallCollectionsMadeByChanceAreAnsweredAsTheReferenceDoes() throws Exception {
    for (int i = 0; i < 2; i++) {
      Path articles = Files.createDirectory(dir.resolve("random-" + i));
      RandomArticles.write(articles.resolve("articles.jsonl"), new Random(SEED + i), 40 + 60 * i);
      compare("random " + i, articles, 3000);
    }
  }

  @Test
  void theSeedsAreAnsweredAsTheReferenceDoes() throws Exception {
    String folder = System.getenv("DOSSIER_SEEDS");
    Assumptions.assumeTrue(folder != null, "DOSSIER_SEEDS names no folder of seed articles");
    compare("seeds", Path.of(folder), 5000);
  }

  @Test
  void realNewsIsAnsweredAsTheReferenceDoes() throws Exception {
    String data = System.getenv("DOSSIER_DATA");
    Assumptions.assumeTrue(data != null, "DOSSIER_DATA names no folder of news");
    Path articles = Files.createDirectory(dir.resolve("news"));
    Path news = Path.of(data, "news", "allsides-dev.jsonl.gz");
    Random random = new Random(SEED);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(news)), StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>(in.lines().toList());
      Collections.shuffle(lines, random);
      Files.write(articles.resolve("news.jsonl"), lines.subList(0, SAMPLE));
    }
    compare("news", articles, 5000);
  }

  private void compare(String name, Path articles, int standard) throws Exception {
    int requests = Integer.getInteger("contract.requests", standard);
    Integer only = Integer.getInteger("contract.request");
    System.out.printf("%s: -Dcontract.seed=%d, %d requests%n", name, SEED, requests);
    try (Dossier dossier = Dossier.up(articles, dir.resolve("index of " + name));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Reference reference = Reference.of(dossier);
      AtomicInteger next = new AtomicInteger(only == null ? 0 : only);
      int end = only == null ? requests : only + 1;
      Queue<AssertionError> differences = new ConcurrentLinkedQueue<>();
      for (int t = 0; t < THREADS; t++) {
        threads.execute(() -> {
          for (int i = next.getAndIncrement();
              i < end && differences.size() < FEW;
              i = next.getAndIncrement()) {
            compare(dossier, reference, i, differences);
          }
        });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.HOURS)).isTrue();
      assertThat(differences.stream().map(AssertionError::getMessage))
          .as("differences in %s", name)
          .isEmpty();
      assertThat(next.get()).isGreaterThanOrEqualTo(end);
    }
  }

  private static void compare(
      Dossier dossier, Reference reference, int number, Queue<AssertionError> differences) {
    Random random = new Random(SEED * 31 + number * 1_000_003L);
    Request request = new RandomRequests(reference, random).next();
    try {
      var answer = dossier.json(request.search());
      Expected expected = Expected.of(reference, request, answer);
      SearchCheck.check(expected, answer);
      new AnswersCheck(dossier, expected, random).check();
    } catch (AssertionError | RuntimeException e) {
      differences.add(
          new AssertionError(
              "-Dcontract.seed=%d -Dcontract.request=%d: %s%n%s"
                  .formatted(
                      SEED, number, request.typed() + " at " + request.search(), e.getMessage()),
              e));
    }
  }
}
