package org.dossier.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dossier.ingest.Progress;
import org.jspecify.annotations.Nullable;

/// Shows how far indexing is: a bar with rate and time left on a terminal, a plain line now and
/// then elsewhere.
final class ProgressDisplay implements Progress, AutoCloseable {
  private static final long MEGABYTE = 1_000_000;
  private static final int WIDTH = 96;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong anew = new AtomicLong();
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong nextLine = new AtomicLong(System.nanoTime() + BETWEEN_LINES.toNanos());
  private volatile long begun = System.nanoTime();
  private volatile long plannedBytes;
  private volatile @Nullable ProgressBar bar;

  ProgressDisplay(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void planned(long files, long bytes) {
    plannedBytes = bytes;
    begun = System.nanoTime();
    if (terminal.drawsProgress() && bytes > MEGABYTE) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Indexing")
              .setInitialMax(bytes)
              .setUnit(" MB", MEGABYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true), WIDTH))
              .build();
    }
  }

  @Override
  public void bytesDone(long more) {
    long done = bytes.addAndGet(more);
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepTo(Math.min(done, plannedBytes));
    } else {
      tellWhenDue();
    }
  }

  @Override
  public void articleDone() {
    long done = articles.incrementAndGet();
    ProgressBar shown = bar;
    if (shown != null) {
      shown.setExtraMessage(" " + Terminal.count(done, "article"));
    } else {
      tellWhenDue();
    }
  }

  private void tellWhenDue() {
    if (isLineDue()) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      terminal.note(line(articles.get(), bytes.get(), plannedBytes, seconds));
    }
  }

  /// How far it is after so many seconds: articles that are in place, bytes that are done.
  static String line(long articles, long done, long planned, double seconds) {
    String far =
        String.format(
            Locale.ROOT,
            "Indexing: %s, %.1f of %.1f MB, %.2f MB/s",
            Terminal.count(articles, "article"),
            (double) done / MEGABYTE,
            (double) planned / MEGABYTE,
            done / seconds / MEGABYTE);
    return done == 0 || done >= planned
        ? far
        : far + ", about " + duration(seconds * (planned - done) / done) + " left";
  }

  private static String duration(double seconds) {
    if (seconds < 90) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    double minutes = seconds / 60;
    return minutes < 90
        ? String.format(Locale.ROOT, "%.0f min", minutes)
        : String.format(Locale.ROOT, "%.1f h", minutes / 60);
  }

  @Override
  public void annotatedAnew() {
    String done = Terminal.count(anew.incrementAndGet(), "article");
    ProgressBar shown = bar;
    if (shown != null) {
      shown.setExtraMessage(" " + done + " anew");
    } else if (isLineDue()) {
      terminal.note("Annotating anew: " + done);
    }
  }

  @Override
  public void written(int more) {
    String done = Terminal.count(written.addAndGet(more), "article");
    ProgressBar shown = bar;
    if (shown != null) {
      shown.setExtraMessage(" " + done + " written");
    } else if (isLineDue()) {
      terminal.note("Writing the index: " + done);
    }
  }

  private boolean isLineDue() {
    long due = nextLine.get();
    long now = System.nanoTime();
    return now > due && nextLine.compareAndSet(due, now + BETWEEN_LINES.toNanos());
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
