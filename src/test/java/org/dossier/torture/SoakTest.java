package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site in a process with 256 MB of heap is searched while its articles change: each answer is of
/// a whole collection, none is a fault, and what the process holds on to does not grow. In its long
/// form ten requests a second for an hour.
class SoakTest {
  private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int ARTICLES = 1000;
  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");
  private static final Pattern LIVE = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  @TempDir Path dir;
  private final long seed = Torture.seed();
  private final Random random = new Random(seed);
  private final RandomQueries queries = new RandomQueries(random);
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    folder = Files.createDirectory(dir.resolve("articles"));
    for (int i = 0; i < ARTICLES; i++) {
      write(i, 0);
    }
  }

  // Written elsewhere and moved, so that no half article is there.
  private void write(int article, int round) throws IOException {
    StringBuilder text = new StringBuilder("Talks, part %d\n\n".formatted(article));
    text.append("TEHRAN, 16 November 2023: Iran and Canada spoke of round%d. ".formatted(round));
    for (int w = 0; w < 200; w++) {
      text.append("word").append(random.nextInt(3000)).append(w % 12 == 11 ? ". " : " ");
    }
    Path written = Files.writeString(dir.resolve("written"), text);
    Files.move(written, folder.resolve("a" + article + ".txt"), StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void anHourUnderChange() throws Exception {
    int times = Torture.times(60, 36_000);
    int round = times / 120 + 20;
    List<String> java = List.of(SiteProcess.java(), "-Xmx256m");
    String index = dir.resolve("index").toString();
    try (SiteProcess site =
        new SiteProcess(java, dir.resolve("said"), "up", folder.toString(), "--index", index)) {
      List<Long> megabytes = new ArrayList<>();
      int rounds = 0;
      long start = System.nanoTime();
      for (int i = 0; i < times; i++) {
        if (Torture.isLong()) {
          LockSupport.parkNanos(start + i * PACE_NANOS - System.nanoTime());
        }
        if (i % round == round - 1) {
          rounds++;
          for (int n = 0; n < 30; n++) {
            write(random.nextInt(ARTICLES), rounds);
          }
        }
        ask(site, i);
        if (i % (times / 6) == times / 12) {
          megabytes.add(liveMegabytes(site));
        }
      }
      Torture.tell(
          "soak",
          seed,
          "minutes=%d requests=%d rounds=%d answers=%s lost=0 live-mb=%s"
              .formatted(
                  TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - start),
                  times,
                  rounds,
                  statuses,
                  megabytes));
      assertThat(statuses.getOrDefault(503, 0)).isLessThan(times / 100 + 30);
      if (Torture.isLong()) {
        assertThat(megabytes.getLast()).isLessThanOrEqualTo(megabytes.getFirst() * 5 / 4);
      }
    }
  }

  private void ask(SiteProcess site, int i) throws Exception {
    String typed = URLEncoder.encode(queries.next(), StandardCharsets.UTF_8);
    int article = random.nextInt(ARTICLES);
    String path =
        switch (i % 10) {
          case 0 -> "/api/v1/search?q=";
          case 1 -> "/?q=" + typed;
          case 2 -> "/api/v1/suggest?q=" + typed;
          case 3 -> "/articles/a" + article + ".txt?q=" + typed;
          case 4 -> "/api/v1/articles/a" + article + ".txt/similar";
          case 5 -> "/api/v1/search?q=word" + article + "&facets=country,year&fold=copies";
          case 6 -> "/api/v1/export?format=jsonl&q=word" + article;
          case 7 -> "/feed.atom?q=word" + article;
          default -> "/api/v1/search?q=" + typed;
        };
    HttpResponse<String> answer = site.get(path);
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    String about = "seed %d request %d %s: %s".formatted(seed, i, path, answer.body());
    assertThat(answer.statusCode()).as(about).isIn(200, 400, 414, 503);
    if (i % 10 == 0 && answer.statusCode() == 200) {
      Matcher total = TOTAL.matcher(answer.body());
      assertThat(total.find()).as(about).isTrue();
      assertThat(total.group(1)).as(about).isEqualTo(Integer.toString(ARTICLES));
    }
  }

  /// What is left after a full collection, which counting it asks for.
  private static long liveMegabytes(SiteProcess site) throws Exception {
    Path java = Path.of(SiteProcess.java());
    Process counting =
        new ProcessBuilder(
                java.resolveSibling("jcmd").toString(),
                Long.toString(site.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String counted = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher total = LIVE.matcher(counted);
    assertThat(total.find()).as(counted).isTrue();
    return Long.parseLong(total.group(1)) >> 20;
  }
}
