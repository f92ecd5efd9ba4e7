package org.dossier.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dossier.ingest.Progress;
import org.jspecify.annotations.Nullable;

/// Shows how far indexing is: a bar with rate and time left on a terminal, a plain line now and then
/// elsewhere.
final class ProgressDisplay implements Progress, AutoCloseable {
  private static final long MEGABYTE = 1_000_000;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final Terminal terminal;
  private @Nullable ProgressBar bar;
  private long plannedBytes;
  private long bytes;
  private long articles;
  private long lastLine = System.nanoTime();

  private ProgressDisplay(Terminal terminal) {
    this.terminal = terminal;
  }

  static ProgressDisplay of(Terminal terminal) {
    return new ProgressDisplay(terminal);
  }

  @Override
  public synchronized void planned(long files, long bytes) {
    plannedBytes = bytes;
    if (terminal.drawsProgress()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Indexing")
              .setInitialMax(bytes)
              .setUnit(" MB", MEGABYTE)
              .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
              .showSpeed()
              .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true), 90))
              .build();
    }
  }

  @Override
  public synchronized void read(long moreBytes) {
    bytes += moreBytes;
    if (bar != null) {
      bar.stepTo(Math.min(bytes, plannedBytes));
    }
  }

  @Override
  public synchronized void indexed(long moreArticles) {
    articles += moreArticles;
    if (bar != null) {
      bar.setExtraMessage(Terminal.count(articles, "article"));
    } else if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
      lastLine = System.nanoTime();
      terminal.note(
          String.format(
              Locale.ROOT,
              "Indexing: %s, %.1f of %.1f MB",
              Terminal.count(articles, "article"),
              (double) bytes / MEGABYTE,
              (double) plannedBytes / MEGABYTE));
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
