package org.dossier.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionWatchTest {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  private final Semaphore changes = new Semaphore(0);

  @Test
  void tellsOfNewAndDeletedFilesAlsoInNewFolders() throws Exception {
    try (CollectionWatch watch =
        CollectionWatch.start(List.of(folder), Duration.ofHours(1), changes::release)) {
      assertThat(watch).isNotNull();
      Path news = Files.createDirectory(folder.resolve("news"));
      Path file = Files.writeString(news.resolve("a.txt"), "one");
      assertChange();
      Files.delete(file);
      assertChange();
    }
  }

  @Test
  void seesWithoutHintsWhatChanged() throws Exception {
    try (CollectionWatch watch =
        CollectionWatch.start(List.of(folder), Duration.ofMillis(20), changes::release)) {
      assertThat(watch).isNotNull();
      Files.writeString(folder.resolve("a.txt"), "one");
      assertChange();
    }
  }

  @Test
  void tellsOfARenamedAndOfAReplacedFile() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    FileTime time = FileTime.from(Instant.parse("2020-05-03T10:00:00Z"));
    Files.setLastModifiedTime(file, time);
    try (CollectionWatch watch =
        CollectionWatch.start(List.of(folder), Duration.ofHours(1), changes::release)) {
      assertThat(watch).isNotNull();
      Path moved = Files.move(file, folder.resolve("b.txt"));
      assertChange();
      Files.writeString(moved, "two");
      assertChange();
    }
  }

  @Test
  void endsWhenItIsClosed() throws Exception {
    CollectionWatch watch = CollectionWatch.start(List.of(folder), changes::release);
    watch.close();
    watch.close();
    assertThat(changes.availablePermits()).isZero();
  }

  private void assertChange() throws InterruptedException {
    assertThat(changes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}
