package org.dossier.bench.load;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.Recogniser;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.ingest.CollectionIndexer;
import org.dossier.ingest.IndexOptions;
import org.dossier.ingest.Progress;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Reading;
import org.dossier.source.Source;

/// One way of [IndexingBench] in a process of its own. Arguments: `WAY ARTICLES INDEX`.
///
/// CPU is that of the whole process, compiler and collector included; heap is what was in use after
/// a collection, at most.
final class IndexingRun {
  /// What is done.
  enum Way {
    /// A Lucene writer of [PlainLucene].
    LUCENE,
    /// Dossier's writer, of articles without annotations.
    BARE,
    /// Dossier's `index` with rules and tables alone.
    RULES,
    /// Dossier's `index`.
    ALL,
    /// `index` again on the index of the one before, when a few articles have changed.
    AGAIN,
    /// `index` again when the few are as they were.
    BACK,
    /// `index` again when nothing has changed.
    NOTHING
  }

  private static final double BUFFER_MEGABYTES = 96;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Path articles;
  private final Path index;
  private final AtomicLong mostHeap = new AtomicLong();

  private IndexingRun(Path articles, Path index) {
    this.articles = articles;
    this.index = index;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    new IndexingRun(Path.of(args[1]), Path.of(args[2])).run(Way.valueOf(args[0]));
  }

  private void run(Way way) throws IOException, InterruptedException, ExecutionException {
    watchHeap();
    long start = System.nanoTime();
    switch (way) {
      case LUCENE -> {
        try (PlainLucene writer = PlainLucene.open(index, BUFFER_MEGABYTES)) {
          each(writer::put);
        }
      }
      case BARE -> {
        try (LuceneArticleIndexer writer = LuceneArticleIndexer.openFresh(index)) {
          each(article ->
              writer.put(
                  new AnnotatedArticle(article, article.published(), Map.of()),
                  new Provenance("made", "00", "00")));
          writer.commit();
        }
      }
      case RULES -> index(SpanProposer.NONE, true);
      case ALL -> index(Recogniser.shipped(), true);
      case AGAIN, BACK, NOTHING -> index(Recogniser.shipped(), false);
    }
    report(way, (System.nanoTime() - start) / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
  }

  private interface Taker {
    void take(Article article) throws IOException;
  }

  /// Reads all articles, as many files at a time as there are cores.
  private void each(Taker taker) throws IOException, InterruptedException, ExecutionException {
    Source source = CollectionFiles.of(List.of(articles));
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
      List<Future<?>> all =
          source.list().files().stream()
              .<Future<?>>map(
                  file -> pool.submit(() -> source.read(file, reading -> take(reading, taker))))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private static void take(Reading reading, Taker taker) {
    if (reading instanceof Reading.Found found) {
      try {
        taker.take(found.article());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void index(SpanProposer proposer, boolean full)
      throws IOException, InterruptedException {
    AnnotationPipeline pipeline =
        AnnotationPipeline.standard(LocalDate.of(2026, 1, 1), proposer);
    int cores = Runtime.getRuntime().availableProcessors();
    try (LuceneArticleIndexer writer =
        full ? LuceneArticleIndexer.openFresh(index) : LuceneArticleIndexer.open(index)) {
      System.out.println(
          new CollectionIndexer(pipeline, cores)
              .run(
                  List.of(articles), writer, new IndexOptions(full, false), Progress.NONE)
              .line());
    }
  }

  private void watchHeap() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notice, from) -> {
                long used =
                    GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc()
                        .entrySet()
                        .stream()
                        .filter(pool -> !pool.getKey().matches("(?i).*(metaspace|code|class).*"))
                        .map(Map.Entry::getValue)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                mostHeap.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
  }

  private void report(Way way, double wall, double cpu) throws IOException {
    double text = bytes(articles) / 1e6;
    double size = bytes(index) / 1e6;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %.1f MB of text, %.1f s of CPU (compiler %.1f, collector %.1f), %.2f MB/CPU-s;"
                + " wall %.1f s (%.2f cores); index %.1f MB (%.2f); heap after collections at most %.0f MB; most resident %s",
            way,
            text,
            cpu,
            threads("C1 C", "C2 C"),
            threads("GC", "G1"),
            text / cpu,
            wall,
            cpu / wall,
            size,
            size / text,
            mostHeap.get() / 1e6,
            resident()));
  }

  /// What the threads have spent whose names begin so, where the system tells it.
  private static double threads(String... names) throws IOException {
    Path all = Path.of("/proc/self/task");
    if (!Files.exists(all)) {
      return Double.NaN;
    }
    long ticks = 0;
    try (Stream<Path> threads = Files.list(all)) {
      for (Path thread : threads.toList()) {
        String name = Files.readString(thread.resolve("comm"));
        if (Stream.of(names).anyMatch(name::startsWith)) {
          String[] numbers =
              Files.readString(thread.resolve("stat")).replaceAll(".*\\) ", "").split(" ");
          ticks += Long.parseLong(numbers[11]) + Long.parseLong(numbers[12]);
        }
      }
    }
    return ticks / 100.0;
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status)
        ? "unknown"
        : Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .map(line -> line.replaceAll("\\D", "") + " kB")
            .orElse("unknown");
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
